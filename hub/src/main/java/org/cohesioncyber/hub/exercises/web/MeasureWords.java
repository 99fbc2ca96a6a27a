package org.cohesioncyber.hub.exercises.web;

import java.time.Duration;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

import org.cohesioncyber.hub.continuity.DurationWords;
import org.cohesioncyber.hub.exercises.MeasureFinding;

import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Says in a sentence what was measured, beside what was declared. */
@Component("measureWords")
class MeasureWords {

	private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/uuuu", Locale.ROOT);

	private final MessageSource messages;

	private final DurationWords durations;

	MeasureWords(MessageSource messages, DurationWords durations) {
		this.messages = messages;
		this.durations = durations;
	}

	public String text(MeasureFinding finding, Locale locale) {
		return this.messages.getMessage("exercises.measure.finding." + finding.kind(), new Object[] {
				duration(finding.measured(), locale), day(finding.day()), duration(finding.declared(), locale) },
				locale);
	}

	/** A day such as « 12/03/2026 ». */
	String day(LocalDate day) {
		return DAY.format(day);
	}

	/** A duration, or that it is not known. */
	public String duration(@Nullable Duration duration, Locale locale) {
		return duration == null ? this.messages.getMessage("exercises.unknown", null, locale)
				: this.durations.text(duration, locale);
	}

}
