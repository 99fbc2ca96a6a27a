package org.cohesioncyber.hub.shared;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.cohesioncyber.hub.shared.InvalidInput.Fault;
import org.jspecify.annotations.Nullable;

/** Gathers everything at fault in what was typed, to refuse it at once. */
public final class Faulty {

	private final List<Fault> faults = new ArrayList<>();

	/** Notes a field at fault and what was expected of it. */
	public void refuse(String field, @Nullable String value, String french, String english) {
		this.faults.add(new Fault(field, value == null ? "" : value, french, english));
	}

	/** A text of one line, without the spaces around it. */
	public Optional<String> text(String field, @Nullable String value, int shortest, int longest) {
		return read(field, value, text -> {
			if (text.length() < shortest || text.length() > longest
					|| text.codePoints().anyMatch(Character::isISOControl)) {
				throw new IllegalArgumentException(field);
			}
			return text;
		}, "un texte de " + shortest + " à " + longest + " caractères",
				"a text of " + shortest + " to " + longest + " characters");
	}

	/** The same, of several lines. */
	public Optional<String> lines(String field, @Nullable String value, int shortest, int longest) {
		return read(field, value, text -> {
			String lines = text.replace("\r\n", "\n");
			if (lines.length() < shortest || lines.length() > longest
					|| lines.codePoints().anyMatch(c -> Character.isISOControl(c) && c != '\n' && c != '\t')) {
				throw new IllegalArgumentException(field);
			}
			return lines;
		}, "un texte de " + shortest + " à " + longest + " caractères",
				"a text of " + shortest + " to " + longest + " characters");
	}

	/** One of the names of an enumeration. */
	public <E extends Enum<E>> Optional<E> choice(String field, @Nullable String value, Class<E> choices) {
		String names = Arrays.stream(choices.getEnumConstants()).map(Enum::name).collect(Collectors.joining(", "));
		boolean isBlank = value == null || value.isBlank();
		return read(field, value, text -> Enum.valueOf(choices, text),
				isBlank ? "un choix dans la liste" : "un choix parmi " + names,
				isBlank ? "a choice from the list" : "one of " + names);
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
