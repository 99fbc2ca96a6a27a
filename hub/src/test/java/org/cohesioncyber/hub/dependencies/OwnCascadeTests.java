package org.cohesioncyber.hub.dependencies;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import org.cohesioncyber.hub.dependencies.Because.Kind;
import org.cohesioncyber.hub.dependencies.OwnMap.Rest;
import org.cohesioncyber.hub.dependencies.OwnMap.Thing;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class OwnCascadeTests {

	private final Map<UUID, Thing> things = new HashMap<>();

	private final List<Rest> rests = new ArrayList<>();

	private final UUID line = thing("Fibre", false, null, null);

	private final UUID network = thing("Réseau", true, null, 2);

	private final UUID payroll = thing("Paie", true, 24, 3);

	OwnCascadeTests() {
		rest(this.network, 1, 4, this.line);
		rest(this.payroll, 1, 1, this.network);
	}

	@Test
	void tellsWhenEachStopsAndIsBackHowFarBeyondItsDmiaAndWhy() {
		OwnSimulation simulation = simulate(48);
		assertThat(simulation.stopped()).extracting(Stopped::name).containsExactly("Réseau", "Paie");
		Stopped stopped = simulation.stopped().getLast();
		assertThat(stopped.at()).isEqualTo(Duration.ofHours(5));
		assertThat(stopped.back()).contains(Duration.ofHours(53));
		assertThat(stopped.breach()).contains(Duration.ofHours(29));
		assertThat(stopped.by()).contains(Duration.ofHours(24));
		assertThat(stopped.isCertain()).isTrue();
		assertThat(stopped.because()).extracting(Because::kind).containsExactly(Kind.WANTED, Kind.WANTED, Kind.FAILED);
		assertThat(stopped.because().getFirst().lost())
			.contains(new Because.Lost("Réseau", Duration.ofHours(4), Optional.of(Duration.ofHours(1))));
		assertThat(simulation.saved()).isEqualTo(2);
		assertThat(simulation.standIns()).containsExactly(new OwnSimulation.StandIn("Réseau", List.of("Fibre"), 1));
		assertThat(simulation.aid()).singleElement().satisfies(aid -> {
			assertThat(aid.activity()).isEqualTo("Paie");
			assertThat(aid.by()).isEqualTo(Duration.ofHours(29));
			assertThat(aid.lost()).containsExactly("Réseau");
		});
	}

	@Test
	void theTimelineHasTheHoursInWhichSomethingChanges() {
		assertThat(simulate(48).hours()).extracting(OwnSimulation.HourOf::hour).containsExactly(4L, 5L, 29L, 50L, 53L);
		assertThat(simulate(48).hours().get(2).breached()).isEqualTo(1);
	}

	@Test
	void aFailureShorterThanWhatIsBorneStopsNothing() {
		assertThat(simulate(4).stopped()).isEmpty();
	}

	@Test
	void saysWhatOnlyStopsIfTheUnknownIsBad() {
		UUID desk = thing("Accueil", true, 8, null);
		rest(desk, 1, null, this.line);
		Stopped stopped = simulate(2).stopped().getFirst();
		assertThat(stopped.name()).isEqualTo("Accueil");
		assertThat(stopped.isCertain()).isFalse();
		assertThat(stopped.back()).isEmpty();
		assertThat(stopped.because().getFirst().lost())
			.hasValueSatisfying(lost -> assertThat(lost.tolerance()).isEmpty());
	}

	@Test
	void anAlternativeKeepsItUp() {
		UUID desk = thing("Accueil", true, 8, 1);
		rest(desk, 1, 0, this.line, thing("4G", false, null, null));
		assertThat(simulate(3).stopped()).isEmpty();
	}

	@Test
	void whatWaitsForOneAnotherIsSaid() {
		UUID directory = thing("Annuaire", true, 8, 1);
		rest(directory, 1, 0, this.network);
		rest(this.network, 1, 0, directory);
		assertThat(simulate(6).deadlocks()).singleElement()
			.satisfies(names -> assertThat(names).containsExactlyInAnyOrder("Annuaire", "Réseau"));
	}

	private OwnSimulation simulate(int hours) {
		return OwnCascade.of(new OwnMap(this.things, this.rests), Set.of(this.line), Duration.ofHours(hours));
	}

	private UUID thing(String name, boolean isActivity, @Nullable Integer dmia, @Nullable Integer rto) {
		UUID id = UUID.randomUUID();
		this.things.put(id, new Thing(id, isActivity, name, hours(dmia), hours(rto)));
		return id;
	}

	private void rest(UUID dependant, int needed, @Nullable Integer tolerance, UUID... on) {
		this.rests.add(new Rest(new DependencyId(UUID.randomUUID()), dependant, "", List.of(on), needed, needed,
				hours(tolerance)));
	}

	private static @Nullable Duration hours(@Nullable Integer hours) {
		return hours == null ? null : Duration.ofHours(hours);
	}

}
