package org.cohesioncyber.hub.charter;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;

import org.cohesioncyber.hub.shared.InvalidInput;
import org.cohesioncyber.hub.shared.InvalidInput.Fault;

import org.jspecify.annotations.Nullable;

/**
 * Reads typed values out of texts and gathers everything at fault, to refuse it at once.
 */
final class Draft {

	private final List<Fault> faults = new ArrayList<>();

	Optional<String> text(String field, @Nullable String value, int shortest, int longest) {
		return read(field, value, text -> bounded(text, shortest, longest),
				"un texte de " + shortest + " à " + longest + " caractères",
				"a text of " + shortest + " to " + longest + " characters");
	}

	Optional<String> matching(String field, @Nullable String value, String pattern, String french, String english) {
		return read(field, value, text -> {
			if (!text.matches(pattern)) {
				throw new IllegalArgumentException(field);
			}
			return text;
		}, french, english);
	}

	<E extends Enum<E>> Optional<E> choice(String field, @Nullable String value, Class<E> choices) {
		String names = Arrays.stream(choices.getEnumConstants()).map(Enum::name).collect(Collectors.joining(", "));
		boolean isBlank = value == null || value.isBlank();
		return read(field, value, text -> Enum.valueOf(choices, text),
				isBlank ? "un choix dans la liste" : "un choix parmi " + names,
				isBlank ? "a choice from the list" : "one of " + names);
	}

	Optional<LocalDate> day(String field, @Nullable String value) {
		return read(field, value, LocalDate::parse, "une date qui existe, par exemple 2025-03-04",
				"a date that exists, such as 2025-03-04");
	}

	/** A reader refuses with any runtime exception. */
	<T> Optional<T> read(String field, @Nullable String value, Function<String, T> reader, String french,
			String english) {
		try {
			return Optional.of(reader.apply(value == null ? "" : value.strip()));
		}
		catch (RuntimeException _) {
			refuse(field, value == null ? "" : value, french, english);
			return Optional.empty();
		}
	}

	/** A reader that refuses by itself, saying which field. */
	<T> Optional<T> checked(Supplier<T> reader) {
		try {
			return Optional.of(reader.get());
		}
		catch (InvalidInput refusal) {
			this.faults.addAll(refusal.faults());
			return Optional.empty();
		}
	}

	void refuse(String field, Object value, String french, String english) {
		this.faults.add(new Fault(field, value.toString(), french, english));
	}

	boolean isFaultless() {
		return this.faults.isEmpty();
	}

	static boolean isBlank(@Nullable String value) {
		return value == null || value.isBlank();
	}

	void done() {
		if (!this.faults.isEmpty()) {
			throw new InvalidInput(this.faults);
		}
	}

	private static String bounded(String text, int shortest, int longest) {
		boolean printable = text.codePoints().noneMatch(Character::isISOControl);
		if (text.length() < shortest || text.length() > longest || !printable) {
			throw new IllegalArgumentException(text);
		}
		return text;
	}

}
