package org.cohesioncyber.hub.dependencies;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import org.cohesioncyber.hub.charter.Charters;
import org.cohesioncyber.hub.charter.Nature;
import org.cohesioncyber.hub.charter.OrganisationKind;
import org.cohesioncyber.hub.charter.Organisations;
import org.cohesioncyber.hub.charter.Territory;
import org.cohesioncyber.hub.continuity.Activities;
import org.cohesioncyber.hub.continuity.ActivityId;
import org.cohesioncyber.hub.ledger.Ledger;
import org.cohesioncyber.hub.shared.Actor;
import org.cohesioncyber.hub.shared.InvalidInput;
import org.cohesioncyber.hub.shared.NotPermitted;
import org.cohesioncyber.hub.shared.OrganisationId;
import org.cohesioncyber.hub.shared.Role;
import org.cohesioncyber.hub.shared.TooOften;
import org.cohesioncyber.hub.testing.HubTest;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

@HubTest
class TerritoryCascadeIntegrationTests {

	private final Simulations simulations;

	private final UseConsents consents;

	private final Providers providers;

	private final DependencyWorld world;

	private final Territory territory;

	private final Ledger ledger;

	private final JdbcClient jdbc;

	private final OrganisationId staffs = OrganisationId.random();

	private final Actor staff = Territory.person(this.staffs, Role.COORDINATOR);

	private final ProviderId busy;

	@Autowired
	TerritoryCascadeIntegrationTests(Simulations simulations, UseConsents consents, Providers providers,
			Activities activities, Dependencies dependencies, Organisations organisations, Charters charters,
			Ledger ledger, JdbcClient jdbc) {
		this.simulations = simulations;
		this.consents = consents;
		this.providers = providers;
		this.world = new DependencyWorld(activities, providers, dependencies);
		this.territory = new Territory(organisations, charters);
		this.ledger = ledger;
		this.jdbc = jdbc;
		this.busy = this.world.provider();
	}

	@Test
	void onlyThoseWhoConsentAreCountedAndOnlyFromThreeOn() {
		List<Actor> members = members(4);
		assertThat(simulate().crowd()).isEqualTo(Crowd.NONE);
		members.subList(0, 2).forEach(one -> this.consents.give(one, Use.SIMULATION));
		assertThat(simulate().crowd()).isEqualTo(Crowd.NONE);
		this.consents.give(members.get(2), Use.SIMULATION);
		Crowd crowd = simulate().crowd();
		assertThat(crowd.organisations()).contains(3);
		assertThat(crowd.activities()).isEqualTo(3);
		assertThat(crowd.stops()).containsExactly(new Bands.Band(1, 1, 3));
		assertThat(crowd.breaches()).containsExactly(new Bands.Band(9, 9, 3));
		assertThat(crowd.kinds()).containsEntry(OrganisationKind.COMMUNE, 3);
		assertThat(crowd.aid()).singleElement().satisfies(one -> assertThat(one.organisations()).isEqualTo(3));
		this.consents.withdraw(members.get(2), Use.SIMULATION);
		assertThat(simulate().crowd()).isEqualTo(Crowd.NONE);
	}

	@Test
	void whoeverLetsItselfBeNamedIsToldApartAndNeverCountedWithTheOthers() {
		List<Actor> members = members(4);
		members.forEach(one -> this.consents.give(one, Use.SIMULATION));
		this.consents.give(members.get(0), Use.NAMES);
		TerritorySimulation simulation = simulate();
		assertThat(simulation.crowd().organisations()).contains(3);
		assertThat(simulation.named()).singleElement().satisfies(one -> {
			assertThat(one.organisation()).startsWith("Organisation ");
			assertThat(one.stopped().name()).isEqualTo("Activité 0");
			assertThat(one.stopped().because()).hasSize(2);
		});
		this.consents.give(members.get(1), Use.NAMES);
		assertThat(simulate().crowd()).as("two that may not be told follow from no total").isEqualTo(Crowd.NONE);
		assertThat(simulate().named()).hasSize(2);
	}

	@Test
	void aBreachThatWouldTellOfOneOrTwoIsLeftOut() {
		List<Actor> members = members(4);
		Actor bearing = rssi();
		ActivityId patient = this.world.activity(bearing, "Patiente", "P300D", "PT1H");
		this.world.needs(bearing, patient, "PT1H", this.busy);
		members.add(bearing);
		members.forEach(one -> this.consents.give(one, Use.SIMULATION));
		Crowd crowd = simulate().crowd();
		assertThat(crowd.organisations()).contains(5);
		assertThat(crowd.breaches()).isEmpty();
	}

	@Test
	void whatRestsOnAServiceOfOthersIsExplainedAsUnavailable() {
		Actor operator = rssi();
		ProviderId service = this.providers
			.propose(operator,
					new ProviderDraft("Service " + UUID.randomUUID(), "MUTUAL_SERVICE",
							operator.requireOrganisation().toString(), null),
					null)
			.id();
		ActivityId secret = this.world.activity(operator, "Salle secrète", null, "PT1H");
		this.world.needs(operator, secret, "PT0M", this.busy);
		this.world.dependsOn(operator, service, secret);
		Actor named = rssi();
		ActivityId payroll = this.world.activity(named, "Paie", "P1D", "PT1H");
		this.world.needs(named, payroll, "PT1H", service);
		List.of(operator, named).forEach(one -> this.consents.give(one, Use.SIMULATION));
		this.consents.give(named, Use.NAMES);
		assertThat(simulate().named()).singleElement().satisfies(one -> {
			assertThat(one.stopped().name()).isEqualTo("Paie");
			assertThat(one.stopped().because()).extracting(Because::kind)
				.containsExactly(Because.Kind.WANTED, Because.Kind.UNAVAILABLE);
			assertThat(one.toString()).doesNotContain("Salle secrète");
		});
	}

	@Test
	void ranksProvidersByWhatTheirLossBreaks() {
		List<Actor> members = members(3);
		ProviderId rare = this.world.provider();
		this.world.needs(members.getFirst(), this.world.activity(members.getFirst(), "Rare", "PT1H", "PT1H"), "PT0M",
				rare);
		members.forEach(one -> this.consents.give(one, Use.SIMULATION));
		List<ProviderRank> ranks = this.simulations.ranking(this.staff);
		ProviderRank first = rank(ranks, this.busy);
		assertThat(first.organisations()).contains(3);
		assertThat(first.breached()).contains(3);
		assertThat(first.sole()).contains(3);
		ProviderRank last = rank(ranks, rare);
		assertThat(last.organisations()).isEmpty();
		assertThat(ranks.indexOf(first)).isLessThan(ranks.indexOf(last));
	}

	private static ProviderRank rank(List<ProviderRank> ranks, ProviderId id) {
		return ranks.stream().filter(one -> one.id().equals(id)).findFirst().orElseThrow();
	}

	@Test
	void isForStaffJournaledAndCounted() {
		Actor member = rssi();
		assertThatThrownBy(() -> this.simulations.territory(member, draft())).isInstanceOf(NotPermitted.class);
		assertThatThrownBy(() -> this.simulations.ranking(member)).isInstanceOf(NotPermitted.class);
		assertThatThrownBy(() -> this.simulations.own(this.staff, draft())).isInstanceOf(NotPermitted.class);
		assertThatThrownBy(() -> this.simulations.territory(this.staff,
				new ScenarioDraft(List.of(UUID.randomUUID().toString()), "P2D")))
			.isInstanceOf(InvalidInput.class)
			.hasMessageContaining("failed");
		for (int at = 0; at < 30; at++) {
			simulate();
		}
		assertThatThrownBy(this::simulate).isInstanceOf(TooOften.class);
		this.simulations.territory(Territory.person(this.staffs, Role.ADMINISTRATOR), draft());
		String journal = this.ledger.read(this.staff, () -> this.jdbc.sql("""
				SELECT string_agg(convert_from(content, 'UTF8'), ' ') FROM ledger.leaf_content
				WHERE organisation_id = ?
				""").param(this.staffs.value()).query(String.class).single());
		assertThat(journal).contains("territory-cascade-simulated", this.busy.toString());
	}

	private TerritorySimulation simulate() {
		return this.simulations.territory(this.staff, draft());
	}

	private ScenarioDraft draft() {
		return new ScenarioDraft(List.of(this.busy.toString()), "P2D");
	}

	/** Organisations with an activity that stops an hour after the busy provider. */
	private List<Actor> members(int count) {
		List<Actor> members = new ArrayList<>();
		for (int at = 0; at < count; at++) {
			Actor rssi = rssi();
			ActivityId activity = this.world.activity(rssi, "Activité " + at, "PT8H", "PT1H");
			this.world.needs(rssi, activity, "PT1H", this.busy);
			members.add(rssi);
		}
		return members;
	}

	private Actor rssi() {
		return Territory.person(this.territory.organisation(Nature.ACTUAL), Role.RSSI);
	}

}
