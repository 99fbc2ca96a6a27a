package org.cohesioncyber.hub.charter;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import org.cohesioncyber.hub.charter.CommuneReading.Found;
import org.cohesioncyber.hub.charter.CommuneReading.Merged;
import org.cohesioncyber.hub.charter.CommuneReading.Several;
import org.cohesioncyber.hub.charter.CommuneReading.Unknown;
import org.cohesioncyber.hub.charter.Sector.Annex;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class CommunesTests {

	private final Communes communes = Communes.reference();

	@ParameterizedTest
	@CsvSource({ "Nantes,44109", "44000 Nantes,44109", "nantes (44),44109", "NANTES 44300,44109",
			"Nantes (44109),44109", "44109,44109", "44000,44109", "2A004,2A004", "St Herblain,44162",
			"l'île-d'elle,85111", "Paris 75011,75056", "Marseille 1er Arrondissement,13201", "Saint-Denis 93,93066",
			"Saint-Elme,44998" })
	void readsWhatPeopleWrite(String written, String code) {
		assertThat(this.communes.read(written)).isInstanceOfSatisfying(Found.class,
				found -> assertThat(found.commune().code()).isEqualTo(code));
	}

	@ParameterizedTest
	@CsvSource({ "44115,44009", "Saint-Denis,93066", "13100,13001" })
	void asksWhenSeveralFit(String written, String oneOfThem) {
		assertThat(this.communes.read(written)).isInstanceOfSatisfying(Several.class,
				several -> assertThat(several.communes()).hasSizeGreaterThan(1)
					.extracting(Commune::code)
					.contains(oneOfThem));
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "Nulle-Part-les-Bains", "99999", "44000 Rennes", "Rennes 44", "()" })
	void knowsWhatFitsNothing(String written) {
		assertThat(this.communes.read(written)).isInstanceOf(Unknown.class);
	}

	@Test
	void followsAMergedCommuneByNameAndByCode() {
		for (CommuneReading reading : List.of(this.communes.read("Cordieux"), this.communes.withCode("01120"))) {
			assertThat(reading).isInstanceOfSatisfying(Merged.class, merged -> {
				assertThat(merged.formerName()).isEqualTo("Cordieux");
				assertThat(merged.commune().code()).isEqualTo("01262");
			});
		}
		assertThat(this.communes.withCode("20004")).isInstanceOfSatisfying(Merged.class,
				merged -> assertThat(merged.commune().name()).isEqualTo("Ajaccio"));
	}

	@Test
	void suggestsTheLargestFirst() {
		assertThat(this.communes.starting("sain", 5)).hasSize(5)
			.first()
			.extracting(Commune::name)
			.isEqualTo("Saint-Étienne");
		assertThat(this.communes.starting("4400", 3)).first().extracting(Commune::name).isEqualTo("Nantes");
		assertThat(this.communes.starting(" ", 5)).isEmpty();
	}

	@Test
	void everyCommuneIsReadBackFromWhatIsWrittenOfIt() {
		for (String code : new String[] { "01001", "13201", "2B033", "75056", "97105", "98818", "44997" }) {
			Commune commune = this.communes.find(code).orElseThrow();
			assertThat(this.communes.read(commune.written())).isEqualTo(new Found(commune));
		}
		assertThat(this.communes.label("44109")).isEqualTo("Nantes (Loire-Atlantique)");
		assertThat(this.communes.label("00000")).isEqualTo("00000");
		assertThat(this.communes.intercommunality("244400404")).isEqualTo("Nantes Métropole");
	}

	@Test
	void sectorsAreThoseOfTheDirective() {
		Map<Annex, Long> counts = Arrays.stream(Sector.values())
			.collect(Collectors.groupingBy(Sector::annex, Collectors.counting()));
		assertThat(counts).containsEntry(Annex.I, 11L).containsEntry(Annex.II, 7L).containsEntry(Annex.NONE, 1L);
	}

}
