package org.cohesioncyber.hub.continuity.web;

import java.time.Duration;
import java.util.Locale;

import org.cohesioncyber.hub.continuity.DurationWords;
import org.cohesioncyber.hub.continuity.Finding;
import org.cohesioncyber.hub.continuity.Impacts.Axis;
import org.cohesioncyber.hub.continuity.Impacts.Horizon;
import org.cohesioncyber.hub.continuity.Targets.Target;

import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Says in a sentence what was found. */
@Component("findings")
class FindingWords {

	private final MessageSource messages;

	private final DurationWords durations;

	FindingWords(MessageSource messages, DurationWords durations) {
		this.messages = messages;
		this.durations = durations;
	}

	public String text(Finding finding, Locale locale) {
		Object[] words = finding.arguments().stream().map(argument -> word(argument, locale)).toArray();
		return this.messages.getMessage("continuity.finding." + finding.kind(), words, locale);
	}

	private String word(Object argument, Locale locale) {
		return switch (argument) {
			case Duration duration -> this.durations.text(duration, locale);
			case Axis axis -> this.messages.getMessage("continuity.axis." + axis, null, locale);
			case Horizon horizon -> this.durations.text(horizon.after(), locale);
			case Target target -> this.messages.getMessage("continuity.target." + target.field(), null, locale);
			default -> argument.toString();
		};
	}

}
