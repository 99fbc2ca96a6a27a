package org.cohesioncyber.hub.dependencies;

import java.time.Duration;
import java.util.Locale;

import org.cohesioncyber.hub.continuity.DurationWords;

import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Says in a sentence what was found. */
@Component("concerns")
public class ConcernWords {

	private final MessageSource messages;

	private final DurationWords durations;

	ConcernWords(MessageSource messages, DurationWords durations) {
		this.messages = messages;
		this.durations = durations;
	}

	public String text(Concern concern, Locale locale) {
		Object[] words = concern.arguments()
			.stream()
			.map(argument -> argument instanceof Duration duration ? this.durations.text(duration, locale)
					: argument.toString())
			.toArray();
		return this.messages.getMessage("dependencies.concern." + concern.kind(), words, locale);
	}

}
