package org.cohesioncyber.agent.protocol;

import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

/** The checks every wire record makes on what it is given. */
final class Require {

	private Require() {
	}

	static <T> T present(String field, @Nullable T value) {
		if (value == null) {
			throw new IllegalArgumentException(field + ": missing");
		}
		return value;
	}

	/** One line of text: PostgreSQL, logs and terminals must all survive it. */
	static String line(String field, @Nullable String value, int min, int max) {
		return text(field, value, min, max, false);
	}

	/** Text that may have several lines. */
	static String lines(String field, @Nullable String value, int min, int max) {
		return text(field, value, min, max, true);
	}

	private static String text(String field, @Nullable String value, int min, int max, boolean lineBreaks) {
		String given = present(field, value);
		if (given.length() < min || given.length() > max) {
			throw new IllegalArgumentException(
					field + ": " + given.length() + " characters (expected: " + min + " to " + max + ")");
		}
		given.codePoints()
			.filter((c) -> Character.getType(c) == Character.SURROGATE
					|| (Character.isISOControl(c) && !(lineBreaks && (c == '\n' || c == '\t'))))
			.findFirst()
			.ifPresent((c) -> {
				throw new IllegalArgumentException(field + ": U+%04X (expected: no control character)".formatted(c));
			});
		return given;
	}

	static String matching(String field, @Nullable String value, Pattern pattern, String expected) {
		String given = present(field, value);
		if (given.length() > 2048 || !pattern.matcher(given).matches()) {
			throw new IllegalArgumentException(field + ": " + shown(given) + " (expected: " + expected + ")");
		}
		return given;
	}

	static long between(String field, long value, long min, long max) {
		if (value < min || value > max) {
			throw new IllegalArgumentException(field + ": " + value + " (expected: " + min + " to " + max + ")");
		}
		return value;
	}

	static <T> List<T> list(String field, @Nullable List<T> value, int max) {
		List<T> given = present(field, value);
		if (given.size() > max) {
			throw new IllegalArgumentException(field + ": " + given.size() + " items (expected: at most " + max + ")");
		}
		if (given.stream().anyMatch((item) -> item == null)) {
			throw new IllegalArgumentException(field + ": an item is null");
		}
		return List.copyOf(given);
	}

	static UUID randomId(String field, @Nullable UUID value) {
		UUID given = present(field, value);
		if (given.version() != 4 || given.variant() != 2) {
			throw new IllegalArgumentException(field + ": " + given + " (expected: a UUID version 4)");
		}
		return given;
	}

	private static String shown(String value) {
		String printable = value.replaceAll("\\p{C}", "?");
		return (printable.length() <= 60) ? printable : printable.substring(0, 60) + "…";
	}

}
