package org.cohesioncyber.hub.charter;

import org.cohesioncyber.hub.shared.InvalidInput;
import org.cohesioncyber.hub.shared.InvalidInput.Fault;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

class OrganisationDraftTests {

	@Test
	void readsWhatPeopleType() {
		NewOrganisation checked = new OrganisationDraft(" Commune d’Œuilly ", "732 829 320", "COMMUNE",
				"PUBLIC_ADMINISTRATION", "2A004", "SMALL", "", null)
			.check();
		assertThat(checked.name()).isEqualTo("Commune d’Œuilly");
		assertThat(checked.siren().value()).isEqualTo("732829320");
		assertThat(checked.nature()).isEqualTo(Nature.ACTUAL);
		assertThat(checked.description().status()).isEqualTo(EntityStatus.UNKNOWN);
	}

	@Test
	void namesEveryFieldAtFaultAtOnceInBothLanguages() {
		InvalidInput refusal = catchThrowableOfType(InvalidInput.class,
				() -> new OrganisationDraft("x", "123456789", "CITY", null, "20004", "", "REAL", "SURE").check());
		assertThat(refusal.faults()).extracting(Fault::field)
			.containsExactly("siren", "name", "kind", "sector", "commune", "size", "status", "nature");
		assertThat(refusal.faults())
			.allMatch(fault -> !fault.expectedFrench().isBlank() && !fault.expectedEnglish().isBlank());
		assertThat(refusal)
			.hasMessageContaining("siren: 123456789 (expected: a SIREN of 9 digits with a correct check digit)");
	}

	@ParameterizedTest
	@ValueSource(strings = { "44109", "01001", "2A004", "2B033", "75056", "97105", "98818" })
	void knowsCommunes(String code) {
		assertThat(with(code).check().description().commune()).isEqualTo(code);
	}

	@Test
	void explainsACodeWhoseCommuneHasMerged() {
		assertThatThrownBy(() -> with("49001").check()).hasMessageContaining("this commune is part of")
			.hasMessageContaining("Maine-et-Loire");
	}

	@ParameterizedTest
	@ValueSource(strings = { "00001", "20004", "2C001", "96001", "4410", "441090", "44 109", "<b>" })
	void refusesWhatIsNoCommune(String code) {
		assertThatThrownBy(() -> with(code).check()).hasMessageStartingWith("commune: " + code);
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "a", "line\nbreak", "nul\0byte" })
	void refusesNamesNobodyCouldRead(String name) {
		assertThatThrownBy(
				() -> new OrganisationDraft(name, "732829320", "COMMUNE", "OTHER", "44109", "SMALL", null, null)
					.check())
			.hasMessageContaining("expected: a text of 2 to 200 characters");
	}

	@Test
	void findsNamesWithoutAccentsCaseOrPunctuation() {
		assertThat(SearchName.of("  L’Île-d’Œuvre ÉLÉMENTAIRE ")).isEqualTo("l ile d oeuvre elementaire");
		assertThat(SearchName.of("100 %_")).isEqualTo("100");
	}

	private static OrganisationDraft with(String commune) {
		return new OrganisationDraft("Une commune", "732829320", "COMMUNE", "OTHER", commune, "SMALL", null, null);
	}

}
