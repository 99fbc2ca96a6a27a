package org.cohesioncyber.hub.charter;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/**
 * What the constants of the register are called in its files, in French and in English.
 */
@Component
class RegisterWords {

	private final MessageSource messages;

	RegisterWords(MessageSource messages) {
		this.messages = messages;
	}

	/** The French words, which files are written in. */
	String of(Enum<?> constant) {
		return words(constant, Locale.FRENCH);
	}

	/** The constant a cell means: its words, in whatever case, or its name. */
	<E extends Enum<E>> Optional<E> read(Class<E> constants, String cell) {
		String wanted = SearchName.of(cell);
		return Arrays.stream(constants.getEnumConstants())
			.filter(one -> SearchName.of(of(one)).equals(wanted)
					|| SearchName.of(words(one, Locale.ENGLISH)).equals(wanted) || one.name().equals(cell))
			.findFirst();
	}

	/** All the words a cell may have. */
	<E extends Enum<E>> String all(Class<E> constants, Locale locale) {
		return Arrays.stream(constants.getEnumConstants())
			.map(one -> words(one, locale))
			.collect(Collectors.joining(", "));
	}

	private String words(Enum<?> constant, Locale locale) {
		return this.messages.getMessage(prefix(constant) + constant.name(), null, locale).replace('\u00A0', ' ');
	}

	private static String prefix(Enum<?> constant) {
		return switch (constant) {
			case OrganisationKind kind -> "charter.kind.";
			case Sector sector -> "charter.sector.";
			case SizeClass size -> "charter.size.";
			case EntityStatus status -> "charter.status.";
			case Nature nature -> "charter.nature.";
			default -> throw new IllegalArgumentException(constant.getDeclaringClass().getName());
		};
	}

}
