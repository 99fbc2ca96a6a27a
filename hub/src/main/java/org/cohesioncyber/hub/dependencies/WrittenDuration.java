package org.cohesioncyber.hub.dependencies;

import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.cohesioncyber.hub.shared.InvalidInput.Fault;

/** Reads durations as people write them in a table, such as « 4 h » or « 2 jours ». */
final class WrittenDuration {

	private static final Pattern WRITTEN = Pattern
		.compile("([0-9]{1,6}) ?(min|mn|minutes?|h|heures?|hours?|j|jours?|d|days?|semaines?|weeks?)");

	private WrittenDuration() {
	}

	/** As ISO 8601, or blank and a fault: a number alone has no unit to be guessed. */
	static String iso(String field, String written, List<Fault> faults) {
		if (written.isBlank() || written.matches("-?P.*")) {
			return written;
		}
		Matcher matcher = WRITTEN
			.matcher(written.strip().toLowerCase(Locale.ROOT).replaceAll("[\\s\\u00A0\\u202F]+", " "));
		if (!matcher.matches()) {
			faults.add(new Fault(field, written, "une durée avec son unité : 30 min, 4 h, 2 j, 1 semaine",
					"a duration with its unit: 30 min, 4 h, 2 d, 1 week"));
			return "";
		}
		String number = matcher.group(1);
		return switch (matcher.group(2).charAt(0)) {
			case 'm' -> "PT" + number + "M";
			case 'h' -> "PT" + number + "H";
			case 's', 'w' -> "P" + 7 * Integer.parseInt(number) + "D";
			default -> "P" + number + "D";
		};
	}

}
