package org.cohesioncyber.hub.charter;

import java.text.Normalizer;
import java.time.LocalDate;
import java.util.List;

import org.cohesioncyber.hub.shared.Clause;
import org.cohesioncyber.hub.shared.InvalidInput;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class CharterTextTests {

	@Test
	void eachTitleOfTheSecondLevelBeginsAClause() {
		assertThat(CharterText.read("""
				Nous, signataires.

				## Article 1. Objet
				S’entraider.

				### Pour qui
				Pour tous.
				## Article 2. Durée {#fin} ##
				Un an.
				""")).containsExactly(new Clause("preambule", "", "Nous, signataires."),
				new Clause("objet", "Article 1. Objet", "S’entraider.\n\n### Pour qui\nPour tous."),
				new Clause("fin", "Article 2. Durée", "Un an."));
	}

	@Test
	void aTitleInsideCodeBeginsNothing() {
		assertThat(CharterText.read("## Un\n```\n## pas un titre\n```"))
			.containsExactly(new Clause(CharterText.key("Un"), "Un", "```\n## pas un titre\n```"));
	}

	@Test
	void whatIsSignedDoesNotDependOnHowItWasTyped() {
		String typed = "\n\nPréambule.  \r\n\r\n\r\n##   Article 1. Objet\r\nS’entraider.\t\r\n\r\n";
		String canonical = "Préambule.\n\n## Article 1. Objet\n\nS’entraider.";
		assertThat(CharterText.canonical(CharterText.read(typed))).isEqualTo(canonical);
		String decomposed = Normalizer.normalize(typed, Normalizer.Form.NFD);
		assertThat(CharterText.canonical(CharterText.read(decomposed))).isEqualTo(canonical);
		assertThat(CharterText.canonical(CharterText.read(canonical))).isEqualTo(canonical);
	}

	@Test
	void keysAreNoPartOfWhatIsSignedButAreTypedAgain() {
		List<Clause> clauses = CharterText.read("## Durée et fin {#duree}\nUn an.\n\n## Objet\nS’entraider.");
		assertThat(CharterText.canonical(clauses)).isEqualTo("## Durée et fin\n\nUn an.\n\n## Objet\n\nS’entraider.");
		assertThat(CharterText.editable(clauses))
			.isEqualTo("## Durée et fin {#duree}\n\nUn an.\n\n## Objet\n\nS’entraider.");
		assertThat(CharterText.read(CharterText.editable(clauses))).isEqualTo(clauses);
	}

	@ParameterizedTest
	@CsvSource({ "Article 1. Objet, objet", "Article premier. Objet, objet", "IV – Œuvre commune, oeuvre-commune",
			"2) L’entraide, l-entraide", "Discrétion, discretion", "Article 3, article-3", "+++, clause" })
	void aKeyIsTheTitleWithoutItsNumber(String title, String key) {
		assertThat(CharterText.key(title)).isEqualTo(key);
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "  \n ", "## Sans texte", "## Un\nx\n## Deux\n\n## Trois\nx", "##\nSans titre" })
	void refusesAClauseWithoutTitleOrText(String typed) {
		assertThatThrownBy(() -> CharterText.read(typed)).isInstanceOf(InvalidInput.class)
			.hasMessageStartingWith("text: ");
	}

	@Test
	void refusesWhatCannotBeComparedOrSeen() {
		assertThatThrownBy(() -> CharterText.read("## Objet\nx\n## Article 2. Objet\ny"))
			.hasMessage("text: Article 2. Objet {#objet} (expected: a different {#…} key for each clause)");
		assertThatThrownBy(() -> CharterText.read("# Charte\nx")).hasMessageStartingWith("text: # Charte (expected: ");
		assertThatThrownBy(() -> CharterText.read("nul\u202ene sait"))
			.hasMessage("text: U+202E (expected: a text without control characters)");
		assertThatThrownBy(() -> CharterText.read("x".repeat(CharterText.LONGEST + 1)))
			.hasMessageContaining("a text of 1 to 100000 characters");
	}

	@Test
	void theHashIsThatOfTheDownloadedBytes() {
		CharterVersion version = new CharterDraft("2025-03", "2025-03-04", "Nous nous entraidons.\n", null, null, null)
			.check(LocalDate.of(2025, 3, 4));
		// printf 'Nous nous entraidons.' | sha256sum
		assertThat(version.text()).isEqualTo("Nous nous entraidons.");
		assertThat(version.textHash()).isEqualTo("0d3e362d514631fb97db5d40d5106fb34b18333ba6f58c37e3454d6142cf1d15");
	}

	@Test
	void aDeadlineNeverReachesIntoDaysThatWereCounted() {
		LocalDate today = LocalDate.of(2025, 3, 10);
		assertThat(draft("2025-03-11").check(today).renewUntil()).isEqualTo("2025-03-11");
		assertThat(draft(" ").check(today).renewUntil()).isNull();
		assertThatThrownBy(() -> draft("2025-03-10").check(today))
			.hasMessage("renewUntil: 2025-03-10 (expected: nothing, or a day from 2025-03-11 on)");
		assertThatThrownBy(() -> draft("2025-02-20").check(LocalDate.of(2025, 1, 1)))
			.hasMessageContaining("a day from 2025-03-01 on");
		assertThatThrownBy(() -> draft("bientôt").check(today)).hasMessageStartingWith("renewUntil: bientôt");
	}

	private static CharterDraft draft(String renewUntil) {
		return new CharterDraft("2025-04", "2025-03-01", "Un texte.", null, renewUntil, null);
	}

}
