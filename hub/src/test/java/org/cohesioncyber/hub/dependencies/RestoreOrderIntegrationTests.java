package org.cohesioncyber.hub.dependencies;

import java.util.ArrayList;
import java.util.List;

import org.cohesioncyber.hub.charter.Charters;
import org.cohesioncyber.hub.charter.Nature;
import org.cohesioncyber.hub.charter.OrganisationKind;
import org.cohesioncyber.hub.charter.Organisations;
import org.cohesioncyber.hub.charter.Territory;
import org.cohesioncyber.hub.continuity.Activities;
import org.cohesioncyber.hub.continuity.ActivityId;
import org.cohesioncyber.hub.dependencies.RestoreOrder.Ranked;
import org.cohesioncyber.hub.dependencies.RestoreOrder.Unnamed;
import org.cohesioncyber.hub.ledger.Ledger;
import org.cohesioncyber.hub.shared.Actor;
import org.cohesioncyber.hub.shared.NotPermitted;
import org.cohesioncyber.hub.shared.OrganisationId;
import org.cohesioncyber.hub.shared.Role;
import org.cohesioncyber.hub.testing.OwnHubTest;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.server.ResponseStatusException;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** Alone in its database, since the order is of everybody who consented. */
@OwnHubTest
class RestoreOrderIntegrationTests {

	private final Simulations simulations;

	private final UseConsents consents;

	private final DependencyWorld world;

	private final Territory territory;

	private final Ledger ledger;

	private final JdbcClient jdbc;

	private final OrganisationId staffs = OrganisationId.random();

	private final Actor staff = Territory.person(this.staffs, Role.COORDINATOR);

	@Autowired
	RestoreOrderIntegrationTests(Simulations simulations, UseConsents consents, Providers providers,
			Activities activities, Dependencies dependencies, Organisations organisations, Charters charters,
			Ledger ledger, JdbcClient jdbc) {
		this.simulations = simulations;
		this.consents = consents;
		this.world = new DependencyWorld(activities, providers, dependencies);
		this.territory = new Territory(organisations, charters);
		this.ledger = ledger;
		this.jdbc = jdbc;
	}

	@Test
	void onlyThoseWhoConsentToItAreReadAndNothingAnyMoreOnceTheyWithdraw() {
		ProviderId fibre = this.world.provider();
		List<Actor> members = new ArrayList<>();
		for (int at = 0; at < 4; at++) {
			Actor rssi = Territory.person(this.territory.organisation(Nature.ACTUAL), Role.RSSI);
			ActivityId activity = this.world.harmful(rssi, "Secret " + at, "PT8H", "CRITICAL");
			this.world.needs(rssi, activity, "PT1H", fibre);
			this.consents.give(rssi, Use.SIMULATION);
			members.add(rssi);
		}
		assertThat(order().crowd()).as("another use is no consent").isEqualTo(Unnamed.NONE);
		assertThat(order().providers()).isEmpty();
		members.forEach(one -> this.consents.give(one, Use.PRIORITIES));
		RestoreOrder order = order();
		assertThat(order.activities()).isEmpty();
		assertThat(order.crowd().urgencies()).containsEntry(Urgency.VITAL, 4);
		assertThat(order.crowd().kinds()).containsEntry(OrganisationKind.COMMUNE, 4);
		assertThat(order.providers()).singleElement().satisfies(one -> {
			assertThat(one.id()).isEqualTo(fibre);
			assertThat(one.organisations()).contains(4);
			assertThat(one.activities()).isZero();
		});
		assertThat(order.toString()).doesNotContain("Secret");
		Actor first = members.getFirst();
		this.consents.give(first, Use.NAMES);
		order = order();
		assertThat(order.activities()).singleElement().satisfies(one -> {
			assertThat(one.name()).isEqualTo("Secret 0");
			assertThat(one.organisation()).startsWith("Organisation ");
			assertThat(one.harm().urgency()).isEqualTo(Urgency.VITAL);
		});
		assertThat(order.crowd().organisations()).contains(3);
		this.consents.withdraw(first, Use.NAMES);
		assertThat(order().activities()).isEmpty();
		this.consents.give(first, Use.NAMES);
		this.consents.withdraw(first, Use.PRIORITIES);
		assertThat(order().activities()).extracting(Ranked::name).isEmpty();
		this.consents.withdraw(members.get(1), Use.PRIORITIES);
		assertThat(order().crowd()).isEqualTo(Unnamed.NONE);
	}

	@Test
	void isForStaffJournaledAndCountedWithTheSimulations() {
		Actor member = Territory.person(this.territory.organisation(Nature.ACTUAL), Role.RSSI);
		assertThatThrownBy(() -> this.simulations.restoreOrder(member)).isInstanceOf(NotPermitted.class);
		Actor administrator = Territory.person(this.staffs, Role.ADMINISTRATOR);
		for (int at = 0; at < 30; at++) {
			this.simulations.restoreOrder(administrator);
		}
		assertThatThrownBy(() -> this.simulations.restoreOrder(administrator))
			.isInstanceOf(ResponseStatusException.class)
			.hasMessageContaining("429");
		assertThatThrownBy(() -> this.simulations.ranking(administrator)).isInstanceOf(ResponseStatusException.class);
		String journal = this.ledger.read(administrator, () -> this.jdbc.sql("""
				SELECT string_agg(convert_from(content, 'UTF8'), ' ') FROM ledger.leaf_content
				WHERE organisation_id = ?
				""").param(this.staffs.value()).query(String.class).single());
		assertThat(journal).contains("restore-order-computed");
	}

	private RestoreOrder order() {
		return this.simulations.restoreOrder(this.staff);
	}

}
