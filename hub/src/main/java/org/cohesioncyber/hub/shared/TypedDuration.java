package org.cohesioncyber.hub.shared;

import java.time.Duration;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * Durations of whole minutes up to 366 days, as people give them: ISO 8601 in programs, a
 * number and a unit on pages.
 */
public final class TypedDuration {

	/** The units pages offer. */
	public static final List<Choice> UNITS = List.of(Choice.key("MINUTES", "continuity.unit.MINUTES"),
			Choice.key("HOURS", "continuity.unit.HOURS"), Choice.key("DAYS", "continuity.unit.DAYS"));

	private static final Duration LONGEST = Duration.ofDays(366);

	private static final String UNIT = ".unit";

	private TypedDuration() {
	}

	/** The duration, or {@code null} for a blank one, which is not known. */
	public static @Nullable Duration check(Faulty checks, String field, @Nullable String value) {
		if (Faulty.isBlank(value)) {
			return null;
		}
		return checks.read(field, value, text -> {
			Duration duration = Duration.parse(text);
			if (duration.isNegative() || duration.compareTo(LONGEST) > 0
					|| duration.toSecondsPart() + duration.toNanosPart() > 0) {
				throw new IllegalArgumentException(text);
			}
			return duration;
		}, "une durée de 0 minute à 366 jours, par exemple 4 heures (PT4H)",
				"a duration from 0 minutes to 366 days, such as 4 hours (PT4H)")
			.orElse(null);
	}

	/**
	 * A page's number and unit as ISO 8601; what is no number is left for the check to
	 * refuse.
	 */
	public static String text(Form form, String field) {
		String amount = form.value(field);
		if (!amount.matches("[0-9]{1,6}")) {
			return amount;
		}
		return switch (form.value(field + UNIT)) {
			case "MINUTES" -> "PT" + amount + "M";
			case "DAYS" -> "P" + amount + "D";
			default -> "PT" + amount + "H";
		};
	}

	/**
	 * The form with a duration proposed in its largest fitting unit; hours if none is.
	 */
	public static Form fill(Form form, String field, @Nullable Duration known) {
		if (known == null) {
			return form.with(field + UNIT, "HOURS");
		}
		if (known.toMinutesPart() > 0) {
			return form.with(field, known.toMinutes()).with(field + UNIT, "MINUTES");
		}
		boolean isDays = known.toHours() > 48 && known.toHoursPart() == 0;
		return form.with(field, isDays ? known.toDays() : known.toHours())
			.with(field + UNIT, isDays ? "DAYS" : "HOURS");
	}

}
