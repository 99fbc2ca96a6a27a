package org.cohesioncyber.hub.continuity;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Writes durations the way people say them, such as « 1 jour 6 heures ». */
@Component("durations")
public class DurationWords {

	private final MessageSource messages;

	DurationWords(MessageSource messages) {
		this.messages = messages;
	}

	/** In days, hours and minutes; zero is « 0 minute ». */
	public String text(Duration duration, Locale locale) {
		List<String> parts = new ArrayList<>();
		add(parts, "days", duration.toDays(), locale);
		add(parts, "hours", duration.toHoursPart(), locale);
		add(parts, "minutes", duration.toMinutesPart(), locale);
		return parts.isEmpty() ? word("minutes", 0, locale) : String.join(" ", parts);
	}

	private void add(List<String> parts, String unit, long number, Locale locale) {
		if (number > 0) {
			parts.add(word(unit, number, locale));
		}
	}

	private String word(String unit, long number, Locale locale) {
		return this.messages.getMessage("continuity.duration." + unit, new Object[] { number }, locale);
	}

}
