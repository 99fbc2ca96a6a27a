package org.cohesioncyber.hub.dependencies;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import org.cohesioncyber.hub.charter.OrganisationKind;
import org.cohesioncyber.hub.continuity.Activities.Bare;
import org.cohesioncyber.hub.continuity.ActivityId;
import org.cohesioncyber.hub.continuity.Impacts;
import org.cohesioncyber.hub.continuity.Impacts.Axis;
import org.cohesioncyber.hub.continuity.Impacts.Gravity;
import org.cohesioncyber.hub.continuity.Impacts.Horizon;
import org.cohesioncyber.hub.dependencies.OwnMap.Rest;
import org.cohesioncyber.hub.dependencies.RestoreOrder.Needed;
import org.cohesioncyber.hub.dependencies.RestoreOrder.Ranked;
import org.cohesioncyber.hub.dependencies.RestoreOrder.Unnamed;
import org.cohesioncyber.hub.shared.OrganisationId;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class RestoringTests {

	private static final Impacts VITAL = impacts(Axis.HUMAN, Horizon.H4, Gravity.MAJOR);

	private static final Impacts HARMLESS = new Impacts(
			Map.of(Axis.HUMAN, Map.of(Horizon.H72, Gravity.NONE), Axis.POPULATION, Map.of(Horizon.H72, Gravity.NONE)));

	private final Map<UUID, Bare> activities = new HashMap<>();

	private final Map<UUID, String> names = new HashMap<>();

	private final List<Rest> rests = new ArrayList<>();

	private final Map<UUID, Provider> register = new HashMap<>();

	private final Map<OrganisationId, OrganisationKind> kinds = new HashMap<>();

	private final Set<OrganisationId> named = new HashSet<>();

	private final OrganisationId hospital = organisation(OrganisationKind.HEALTH_ESTABLISHMENT);

	RestoringTests() {
		this.named.add(this.hospital);
	}

	@Test
	void vitalFunctionsComeFirstThenTheShortestDmiaThenWhatMostRestOn() {
		activity("sans gravité", HARMLESS, hours(1));
		activity("inconnue", Impacts.UNKNOWN, hours(1));
		activity("grave en trois jours", impacts(Axis.HUMAN, Horizon.H72, Gravity.CRITICAL), hours(1));
		activity("grave en un jour", impacts(Axis.POPULATION, Horizon.H24, Gravity.MAJOR), hours(1));
		UUID wanted = activity("vitale, attendue", VITAL, hours(4));
		activity("vitale", VITAL, hours(4));
		activity("vitale, DMIA inconnue", VITAL, null);
		activity("vitale, plus courte", VITAL, hours(2));
		activity("vitale pour la population", impacts(Axis.POPULATION, Horizon.H4, Gravity.MAJOR), hours(0));
		activity("critique", impacts(Axis.POPULATION, Horizon.H4, Gravity.CRITICAL), hours(9));
		rest(activity("zone", HARMLESS, hours(9)), wanted);
		assertThat(ranked()).extracting(Ranked::name)
			.containsExactly("critique", "vitale, plus courte", "vitale, attendue", "vitale", "vitale, DMIA inconnue",
					"vitale pour la population", "grave en un jour", "grave en trois jours", "inconnue", "sans gravité",
					"zone");
	}

	@Test
	void countsWhatRestsOnItThroughAllLevelsAndStopsAtCircles() {
		UUID base = activity("base", VITAL, null);
		UUID middle = activity("milieu", VITAL, null);
		UUID top = activity("sommet", VITAL, null);
		rest(middle, base);
		rest(top, middle);
		rest(base, top);
		assertThat(ranked()).extracting(Ranked::dependants).containsExactly(2, 2, 2);
	}

	@Test
	void thoseThatAreNotNamedCountFromThreeOrganisationsOn() {
		UUID salle = activity("salle", VITAL, null);
		Provider service = provider("Messagerie", this.hospital);
		rest(service.id().value(), salle);
		for (int at = 0; at < 2; at++) {
			rest(of(organisation(OrganisationKind.COMMUNE), "secret", VITAL, null), service.id().value());
		}
		assertThat(ranked()).extracting(Ranked::dependants).containsExactly(0);
		assertThat(providers()).as("named activities need nothing, the others are two").isEmpty();
		assertThat(restoring().crowd()).isEqualTo(Unnamed.NONE);
		rest(of(organisation(OrganisationKind.COMMUNE), "secret", VITAL, null), service.id().value());
		assertThat(ranked()).extracting(Ranked::dependants).containsExactly(3);
		assertThat(providers()).singleElement()
			.satisfies(one -> assertThat(one.organisations()).contains(3))
			.satisfies(one -> assertThat(one.urgency()).isEqualTo(Urgency.VITAL));
		assertThat(restoring().crowd().organisations()).contains(3);
	}

	@Test
	void theWayFromANamedActivityEndsAtAServiceOfOthers() {
		Provider secret = provider("Fibre secrète", null);
		Provider service = provider("Messagerie", organisation(OrganisationKind.COMMUNE));
		rest(service.id().value(), secret.id().value());
		rest(activity("paie", VITAL, null), service.id().value());
		assertThat(providers()).extracting(Needed::name).containsExactly("Messagerie");
	}

	@Test
	void aCountThatWouldLeaveOneOrTwoIsNotTold() {
		Provider fibre = provider("Fibre", null);
		for (int at = 0; at < 4; at++) {
			UUID one = of(organisation(OrganisationKind.COMMUNE), "secret", VITAL, null);
			if (at > 0) {
				rest(one, fibre.id().value());
			}
		}
		assertThat(providers()).isEmpty();
		rest(activity("urgences", HARMLESS, null), fibre.id().value());
		assertThat(providers()).singleElement().satisfies(one -> {
			assertThat(one.urgency()).as("of the named one only").isEqualTo(Urgency.LATER);
			assertThat(one.organisations()).isEmpty();
		});
	}

	@Test
	void theCrowdIsToldByItsMostUrgentActivityComplementarily() {
		for (int at = 0; at < 3; at++) {
			OrganisationId commune = organisation(OrganisationKind.COMMUNE);
			of(commune, "secret", VITAL, null);
			of(commune, "secret", HARMLESS, null);
		}
		for (int at = 0; at < 4; at++) {
			of(organisation(OrganisationKind.SME), "secret", HARMLESS, null);
		}
		Unnamed crowd = restoring().crowd();
		assertThat(crowd.organisations()).contains(7);
		assertThat(crowd.activities()).isEqualTo(10);
		assertThat(crowd.urgencies()).isEqualTo(Map.of(Urgency.VITAL, 3, Urgency.LATER, 4));
		assertThat(crowd.kinds()).isEqualTo(Map.of(OrganisationKind.COMMUNE, 3, OrganisationKind.SME, 4));
		of(organisation(OrganisationKind.ASSOCIATION), "secret", Impacts.UNKNOWN, null);
		assertThat(restoring().crowd().urgencies()).as("the one would follow from the rest")
			.isEqualTo(Map.of(Urgency.LATER, 4));
		assertThat(restoring().crowd().kinds()).isEqualTo(Map.of(OrganisationKind.SME, 4));
	}

	private List<Ranked> ranked() {
		return restoring().activities(Map.of(this.hospital, "Hôpital"));
	}

	private List<Needed> providers() {
		return restoring().providers();
	}

	private Restoring restoring() {
		return new Restoring(new TerritoryMap(this.activities, this.rests, this.named, this.names), this.register,
				this.kinds);
	}

	private UUID activity(String name, Impacts impacts, @Nullable Duration dmia) {
		return of(this.hospital, name, impacts, dmia);
	}

	private UUID of(OrganisationId organisation, String name, Impacts impacts, @Nullable Duration dmia) {
		UUID id = UUID.randomUUID();
		this.activities.put(id, new Bare(new ActivityId(id), organisation, dmia, null, impacts));
		if (organisation.equals(this.hospital)) {
			this.names.put(id, name);
		}
		return id;
	}

	private OrganisationId organisation(OrganisationKind kind) {
		OrganisationId id = OrganisationId.random();
		this.kinds.put(id, kind);
		return id;
	}

	private Provider provider(String name, @Nullable OrganisationId operator) {
		Provider provider = new Provider(new ProviderId(UUID.randomUUID()), name,
				operator == null ? Family.TELECOM : Family.MUTUAL_SERVICE, Optional.ofNullable(operator), "", true,
				Optional.empty(), 1);
		this.register.put(provider.id().value(), provider);
		return provider;
	}

	private void rest(UUID dependant, UUID on) {
		this.rests.add(new Rest(new DependencyId(UUID.randomUUID()), dependant, "", List.of(on), 1, 1, Duration.ZERO));
	}

	private static Impacts impacts(Axis axis, Horizon horizon, Gravity gravity) {
		Map<Axis, Map<Horizon, Gravity>> all = new HashMap<>();
		for (Axis one : List.of(Axis.HUMAN, Axis.POPULATION)) {
			Map<Horizon, Gravity> row = new HashMap<>();
			for (Horizon early : List.of(Horizon.H4, Horizon.H24, Horizon.H72)) {
				boolean isGrave = one == axis && early.compareTo(horizon) >= 0;
				row.put(early, isGrave ? gravity : Gravity.NONE);
			}
			all.put(one, row);
		}
		return new Impacts(all);
	}

	private static Duration hours(int hours) {
		return Duration.ofHours(hours);
	}

}
