package org.cohesioncyber.hub.dependencies.web;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

import org.cohesioncyber.hub.continuity.DurationWords;
import org.cohesioncyber.hub.dependencies.Because;
import org.cohesioncyber.hub.dependencies.Because.Lost;

import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Says why something stopped, link by link. */
@Component("becauses")
class BecauseWords {

	private final MessageSource messages;

	private final DurationWords durations;

	BecauseWords(MessageSource messages, DurationWords durations) {
		this.messages = messages;
		this.durations = durations;
	}

	/** One sentence of all links. */
	public String text(List<Because> because, Locale locale) {
		return because.stream().map(link -> text(link, locale)).collect(Collectors.joining(" "));
	}

	/** A moment counted from the failure, such as « H+4 ». */
	public String hour(Duration since, Locale locale) {
		return since.toMinutesPart() == 0 ? "H+" + since.toHours()
				: this.messages.getMessage("dependencies.hour.minutes",
						new Object[] { Long.toString(since.toHours()), "%02d".formatted(since.toMinutesPart()) },
						locale);
	}

	private String text(Because link, Locale locale) {
		String name = link.name().isEmpty() ? word("dependencies.because.others", locale) : link.name();
		return switch (link.kind()) {
			case FAILED -> word("dependencies.because.failed", locale, name);
			case UNAVAILABLE -> word("dependencies.because.unavailable", locale, name);
			case WANTED -> wanted(name, link, link.lost().orElseThrow(), locale);
		};
	}

	private String wanted(String name, Because link, Lost lost, Locale locale) {
		String at = hour(link.at(), locale);
		String what = lost.name().isEmpty() ? word("dependencies.because.others", locale) : lost.name();
		String since = hour(lost.since(), locale);
		return lost.tolerance()
			.map(tolerance -> tolerance.isZero() ? word("dependencies.because.at-once", locale, name, at, what, since)
					: word("dependencies.because.borne", locale, name, at, what, since,
							this.durations.text(tolerance, locale)))
			.orElseGet(() -> word("dependencies.because.unknown", locale, name, at, what, since));
	}

	private String word(String key, Locale locale, Object... arguments) {
		return this.messages.getMessage(key, arguments, locale);
	}

}
