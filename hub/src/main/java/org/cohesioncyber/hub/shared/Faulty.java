package org.cohesioncyber.hub.shared;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.IntPredicate;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

import org.cohesioncyber.hub.shared.InvalidInput.Fault;

import org.jspecify.annotations.Nullable;

/**
 * Reads typed values out of texts and gathers everything at fault in them, to refuse it
 * at once.
 */
public final class Faulty {

	private final List<Fault> faults = new ArrayList<>();

	/** Notes a field at fault and what was expected of it. */
	public void refuse(String field, @Nullable Object value, String french, String english) {
		this.faults.add(new Fault(field, value == null ? "" : value.toString(), french, english));
	}

	/** A text of one line, without the spaces around it. */
	public Optional<String> text(String field, @Nullable String value, int shortest, int longest) {
		return bounded(field, value, shortest, longest, text -> text, Character::isISOControl);
	}

	/** The same, of several lines. */
	public Optional<String> lines(String field, @Nullable String value, int shortest, int longest) {
		return bounded(field, value, shortest, longest, text -> text.replace("\r\n", "\n"),
				c -> Character.isISOControl(c) && c != '\n' && c != '\t');
	}

	private Optional<String> bounded(String field, @Nullable String value, int shortest, int longest,
			UnaryOperator<String> normal, IntPredicate isForbidden) {
		return read(field, value, text -> {
			String read = normal.apply(text);
			if (read.length() < shortest || read.length() > longest || read.codePoints().anyMatch(isForbidden)) {
				throw new IllegalArgumentException(field);
			}
			return read;
		}, "un texte de " + shortest + " à " + longest + " caractères",
				"a text of " + shortest + " to " + longest + " characters");
	}

	/** A text of that form. */
	public Optional<String> matching(String field, @Nullable String value, String pattern, String french,
			String english) {
		return read(field, value, text -> {
			if (!text.matches(pattern)) {
				throw new IllegalArgumentException(field);
			}
			return text;
		}, french, english);
	}

	/** One of the names of an enumeration. */
	public <E extends Enum<E>> Optional<E> choice(String field, @Nullable String value, Class<E> choices) {
		String names = Arrays.stream(choices.getEnumConstants()).map(Enum::name).collect(Collectors.joining(", "));
		boolean isBlank = isBlank(value);
		return read(field, value, text -> Enum.valueOf(choices, text),
				isBlank ? "un choix dans la liste" : "un choix parmi " + names,
				isBlank ? "a choice from the list" : "one of " + names);
	}

	/** A day such as {@code 2025-03-04}. */
	public Optional<LocalDate> day(String field, @Nullable String value) {
		return read(field, value, LocalDate::parse, "une date qui existe, par exemple 2025-03-04",
				"a date that exists, such as 2025-03-04");
	}

	/** A reader refuses with any runtime exception. */
	public <T> Optional<T> read(String field, @Nullable String value, Function<String, T> reader, String french,
			String english) {
		try {
			return Optional.of(reader.apply(value == null ? "" : value.strip()));
		}
		catch (RuntimeException _) {
			refuse(field, value, french, english);
			return Optional.empty();
		}
	}

	/** A reader that refuses by itself, saying which field. */
	public <T> Optional<T> checked(Supplier<T> reader) {
		try {
			return Optional.of(reader.get());
		}
		catch (InvalidInput refusal) {
			this.faults.addAll(refusal.faults());
			return Optional.empty();
		}
	}

	/** Whether nothing was at fault so far. */
	public boolean isFaultless() {
		return this.faults.isEmpty();
	}

	/** Refuses with {@link InvalidInput} if anything was at fault. */
	public void done() {
		if (!this.faults.isEmpty()) {
			throw new InvalidInput(this.faults);
		}
	}

	public static boolean isBlank(@Nullable String value) {
		return value == null || value.isBlank();
	}

}
