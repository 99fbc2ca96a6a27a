package org.cohesioncyber.hub.dependencies;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.cohesioncyber.hub.dependencies.Concern.Kind;
import org.cohesioncyber.hub.dependencies.OwnMap.Rest;
import org.cohesioncyber.hub.dependencies.OwnMap.Thing;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class ConcernsTests {

	private final Map<UUID, Thing> things = new HashMap<>();

	private final List<Rest> rests = new ArrayList<>();

	@Test
	void anActivityIsNotBackBeforeWhatItRestsOnLessWhatItBears() {
		UUID payroll = activity("Paie", 2);
		UUID server = activity("Serveur", 10);
		rest(payroll, 1, 3, server);
		assertThat(of(payroll)).containsExactly(Concern.of(payroll, Kind.BACK_BEFORE_WHAT_IT_NEEDS, Duration.ofHours(2),
				"Serveur", Duration.ofHours(7)));
		assertThat(of(server)).isEmpty();
	}

	@Test
	void whatIsBorneLongEnoughIsNoConcern() {
		UUID payroll = activity("Paie", 2);
		rest(payroll, 1, 8, activity("Serveur", 10));
		assertThat(of(payroll)).isEmpty();
	}

	@Test
	void theRollUpGoesThroughWhatThatRestsOnInTurn() {
		UUID desk = activity("Accueil", 4);
		UUID telephone = activity("Téléphonie", null);
		UUID network = activity("Réseau", 24);
		rest(desk, 1, 0, telephone);
		rest(telephone, 1, 0, network);
		assertThat(of(desk)).extracting(Concern::arguments)
			.containsExactly(List.of(Duration.ofHours(4), "Téléphonie", Duration.ofHours(24)));
	}

	@Test
	void withAlternativesTheLastOfThoseNeededDecides() {
		UUID payroll = activity("Paie", 5);
		UUID fast = activity("Rapide", 3);
		UUID middling = activity("Moyen", 6);
		UUID slow = activity("Lent", 90);
		rest(payroll, 1, 0, slow, fast, middling);
		assertThat(of(payroll)).isEmpty();
		rest(payroll, 2, 0, slow, fast, middling);
		assertThat(of(payroll)).singleElement()
			.satisfies(concern -> assertThat(concern.arguments()).contains("Moyen", Duration.ofHours(6)));
	}

	@Test
	void theUnknownIsNotTakenForZero() {
		UUID payroll = activity("Paie", 2);
		rest(payroll, 1, null, activity("Serveur", 10));
		assertThat(of(payroll)).extracting(Concern::kind).containsExactly(Kind.UNKNOWN_TOLERANCE);
	}

	@Test
	void aProviderNothingReplacesIsASinglePointOfFailure() {
		UUID payroll = activity("Paie", null);
		UUID one = provider("Un");
		UUID two = provider("Deux");
		rest(payroll, 1, 4, one, two);
		assertThat(of(payroll)).isEmpty();
		rest(payroll, 2, 4, one, two);
		assertThat(of(payroll)).containsExactly(Concern.of(payroll, Kind.NO_ALTERNATIVE, "Un", Duration.ofHours(4)),
				Concern.of(payroll, Kind.NO_ALTERNATIVE, "Deux", Duration.ofHours(4)));
		this.rests.clear();
		rest(payroll, 1, null, one);
		assertThat(of(payroll)).extracting(Concern::kind).containsExactly(Kind.NO_ALTERNATIVE_NOR_TOLERANCE);
	}

	@Test
	void aCircleIsLegalAndTheWayRoundItIsSaid() {
		UUID directory = activity("Annuaire", 1);
		UUID network = activity("Réseau", 1);
		UUID payroll = activity("Paie", 8);
		rest(directory, 1, 2, network);
		rest(network, 1, 2, directory);
		rest(payroll, 1, 2, directory);
		assertThat(of(directory)).containsExactly(Concern.of(directory, Kind.CIRCLE, "Annuaire → Réseau → Annuaire"));
		assertThat(of(network)).containsExactly(Concern.of(network, Kind.CIRCLE, "Réseau → Annuaire → Réseau"));
		assertThat(of(payroll)).isEmpty();
	}

	@Test
	void saysWhatIsGoneAndWhatTurnedOutToBeOne() {
		UUID payroll = activity("Paie", null);
		rest(payroll, 1, 1, UUID.randomUUID());
		assertThat(of(payroll)).extracting(Concern::kind).containsExactly(Kind.RESTS_ON_RETIRED);
		this.rests.clear();
		this.rests.add(new Rest(new DependencyId(UUID.randomUUID()), payroll, "", List.of(provider("Un")), 1, 2,
				Duration.ofHours(1)));
		assertThat(of(payroll)).extracting(Concern::kind).containsExactly(Kind.NO_ALTERNATIVE, Kind.FEWER_THAN_NEEDED);
	}

	private List<Concern> of(UUID about) {
		return Concerns.of(new OwnMap(this.things, this.rests)).getOrDefault(about, List.of());
	}

	private UUID activity(String name, @Nullable Integer rtoHours) {
		return thing(
				new Thing(UUID.randomUUID(), true, name, null, rtoHours == null ? null : Duration.ofHours(rtoHours)));
	}

	private UUID provider(String name) {
		return thing(new Thing(UUID.randomUUID(), false, name, null, null));
	}

	private UUID thing(Thing thing) {
		this.things.put(thing.id(), thing);
		return thing.id();
	}

	private void rest(UUID dependant, int needed, @Nullable Integer toleranceHours, UUID... on) {
		this.rests.add(new Rest(new DependencyId(UUID.randomUUID()), dependant, "", List.of(on), needed, needed,
				toleranceHours == null ? null : Duration.ofHours(toleranceHours)));
	}

}
