package org.cohesioncyber.hub.charter;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import org.cohesioncyber.hub.charter.EngagedPlace.Look;
import org.cohesioncyber.hub.charter.map.Drawing.Shape;
import org.cohesioncyber.hub.shared.OrganisationId;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class EngagedPlacesTests {

	private static final Communes REFERENCE = new Communes(Stream.of("D\t01\tAin", "C\t01001\tÉtang\t01\t01000\tE\t10",
			"C\t01002\tBourg\t01\t01000\tE\t10", "C\t01003\tZone\t01\t01000\tE\t10",
			"C\t01004\tAilleurs\t01\t01000\tX\t10", "F\t01009\tAncienne\t01002"));

	private final Map<OrganisationId, String> engaged = new HashMap<>();

	@Test
	void namesTheTerritoryInOrderWithItsFigures() {
		engage("01002", 4);
		EngagedPlaces found = of(false);
		assertThat(found.places()).extracting(one -> one.commune().name()).containsExactly("Bourg", "Étang", "Zone");
		assertThat(found.places()).extracting(EngagedPlace::organisations).containsExactly(4, 0, 0);
		assertThat(found.places()).extracting(EngagedPlace::look).containsExactly(Look.SOME, Look.NONE, Look.NONE);
		assertThat(found.elsewhereLook()).isEqualTo(Look.NONE);
	}

	@Test
	void withholdsFewAndWhatWouldTellThem() {
		engage("01002", 5);
		engage("01001", 1);
		engage("01003", 3);
		EngagedPlaces found = of(false);
		assertThat(found.places()).extracting(EngagedPlace::organisations).containsExactly(5, null, null);
		assertThat(of(true).places()).extracting(EngagedPlace::organisations).containsExactly(5, 1, 3);
	}

	@Test
	void whatLiesElsewhereIsAPartLikeTheOthers() {
		engage("01002", 2);
		engage("01004", 7);
		EngagedPlaces found = of(false);
		assertThat(found.places().getFirst().organisations()).isNull();
		assertThat(found.elsewhereLook()).as("or the two would follow from the total").isEqualTo(Look.WITHHELD);
		assertThat(found.elsewhere()).isZero();
		engage("01003", 3);
		assertThat(of(false).elsewhere()).isEqualTo(7);
	}

	@Test
	void countsACommuneThatMergedWhereItIsNow() {
		engage("01009", 3);
		assertThat(of(false).places().getFirst().organisations()).isEqualTo(3);
	}

	@Test
	void knowsTheCommunesOfAMetropoleAndCountsArrondissementsInTheirCity() {
		Communes real = Communes.reference();
		assertThat(real.of("244400404")).hasSize(24).extracting(Commune::name).contains("Nantes", "Rezé");
		assertThat(real.of("200046977")).hasSize(58).extracting(Commune::name).contains("Lyon");
		OrganisationId inLyon = OrganisationId.random();
		EngagedPlaces found = EngagedPlaces.of(real, real.of("200046977"), Map.of(inLyon, "69383"), List.of(), Map.of(),
				true);
		assertThat(found.places()).filteredOn(one -> one.commune().code().equals("69123"))
			.extracting(EngagedPlace::organisations)
			.containsExactly(1);
		assertThat(found.withoutShape()).isEqualTo(58);
	}

	@Test
	void saysWhichCommunesTheMapDoesNotShow() {
		EngagedPlaces found = of(false);
		assertThat(found.withoutShape()).isEqualTo(1);
		assertThat(found.places().getLast().shape()).isEmpty();
	}

	@Test
	void marksACommuneThatIsItselfEngaged() {
		OrganisationId town = engage("01001", 1);
		EngagedOrganisation one = new EngagedOrganisation(town, "Commune d’Étang", LocalDate.of(2025, 1, 1),
				Optional.empty());
		assertThat(of(false, one).places()).extracting(EngagedPlace::municipality)
			.containsExactly(Optional.empty(), Optional.of(one), Optional.empty());
	}

	private OrganisationId engage(String commune, int times) {
		OrganisationId last = OrganisationId.random();
		this.engaged.put(last, commune);
		for (int more = 1; more < times; more++) {
			this.engaged.put(OrganisationId.random(), commune);
		}
		return last;
	}

	private EngagedPlaces of(boolean isWhole, EngagedOrganisation... municipalities) {
		Map<String, Shape> shapes = Map.of("01001", new Shape("01001", "M0 0l1 0 0 1z", 0, 0), "01002",
				new Shape("01002", "M1 0l1 0 0 1z", 1, 0));
		return EngagedPlaces.of(REFERENCE, REFERENCE.of("E"), this.engaged, List.of(municipalities), shapes, isWhole);
	}

}
