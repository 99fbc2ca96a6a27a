package org.cohesioncyber.hub.shell.page;

import java.util.Locale;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** Spaces that must not break, and where they come from. */
class FrenchTypographyTests {

	@Test
	void keepsDoubleSignsOnTheLineOfTheirWord() {
		assertThat(FrenchTypography.of("Vraiment ? « Oui » : je le sais ; donc !"))
			.isEqualTo("Vraiment\u00a0? «\u00a0Oui\u00a0»\u00a0: je le sais\u00a0; donc\u00a0!");
	}

	@Test
	void leavesAddressesAndTimesAlone() {
		assertThat(FrenchTypography.of("https://exemple.fr à 09:42")).isEqualTo("https://exemple.fr à 09:42");
	}

	@Test
	void typesTheFrenchOfTheBundlesAndNotTheEnglish() {
		Messages messages = new Messages();
		assertThat(messages.getMessage("shell.error.label", null, Locale.FRENCH)).isEqualTo("Erreur\u00a0:");
		assertThat(messages.getMessage("shell.error.label", null, Locale.ENGLISH)).isEqualTo("Error:");
	}

}
