package org.cohesioncyber.hub.takeout;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Says in French and in English what is in a takeout, and what the hub keeps and why. */
@Component
class CoverSheet {

	private static final List<String> KEPT = List.of("journal", "signatures", "shared", "figures");

	private final MessageSource messages;

	CoverSheet(MessageSource messages) {
		this.messages = messages;
	}

	String text(Map<String, Integer> counts, Instant at) {
		return in(Locale.FRENCH, counts, at) + "\n---\n\n" + in(Locale.ENGLISH, counts, at);
	}

	private String in(Locale locale, Map<String, Integer> counts, Instant at) {
		StringBuilder text = new StringBuilder(message(locale, "title"));
		text.append('\n').append(message(locale, "at", at)).append("\n\n").append(message(locale, "in")).append('\n');
		counts.forEach((part, count) -> text.append("- ")
			.append(part)
			.append(".json: ")
			.append(message(locale, "part." + part))
			.append(" (")
			.append(count)
			.append(")\n"));
		text.append('\n').append(message(locale, "check")).append("\n\n").append(message(locale, "kept")).append('\n');
		KEPT.forEach(kept -> text.append("- ").append(message(locale, "kept." + kept)).append('\n'));
		return text.toString();
	}

	private String message(Locale locale, String key, Object... arguments) {
		return this.messages.getMessage("takeout." + key, arguments, locale);
	}

}
