package org.cohesioncyber.hub.dependencies;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.cohesioncyber.hub.charter.Charters;
import org.cohesioncyber.hub.charter.Nature;
import org.cohesioncyber.hub.charter.OrganisationKind;
import org.cohesioncyber.hub.charter.Organisations;
import org.cohesioncyber.hub.charter.Territory;
import org.cohesioncyber.hub.continuity.Activities;
import org.cohesioncyber.hub.continuity.ActivityId;
import org.cohesioncyber.hub.dependencies.RestoreOrder.Needed;
import org.cohesioncyber.hub.dependencies.RestoreOrder.Ranked;
import org.cohesioncyber.hub.ledger.Ledger;
import org.cohesioncyber.hub.shared.Actor;
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

/** Beside the demonstration's organisations, which consented, too. */
@HubTest
class RestoreOrderIntegrationTests {

	private final Simulations simulations;

	private final UseConsents consents;

	private final DependencyWorld world;

	private final Territory territory;

	private final Ledger ledger;

	private final JdbcClient jdbc;

	private final OrganisationId staffs = OrganisationId.random();

	private final String secret = "Secret " + UUID.randomUUID();

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
		List<Actor> members = members(4, fibre);
		int before = crowd();
		members.forEach(one -> this.consents.give(one, Use.SIMULATION));
		assertThat(crowd()).as("another use is no consent").isEqualTo(before);
		assertThat(needed(order(), fibre)).isEmpty();
		members.forEach(one -> this.consents.give(one, Use.PRIORITIES));
		assertThat(crowd()).isEqualTo(before + 4);
		assertThat(needed(order(), fibre)).hasValueSatisfying(one -> {
			assertThat(one.urgency()).isEqualTo(Urgency.VITAL);
			assertThat(one.organisations()).contains(4);
			assertThat(one.activities()).isZero();
		});
		assertThat(order().toString()).doesNotContain("Secret");
		this.consents.withdraw(members.get(0), Use.PRIORITIES);
		assertThat(needed(order(), fibre).orElseThrow().organisations()).contains(3);
		this.consents.withdraw(members.get(1), Use.PRIORITIES);
		assertThat(needed(order(), fibre)).as("two are not told of").isEmpty();
		assertThat(crowd()).isEqualTo(before + 2);
	}

	@Test
	void whoeverLetsItselfBeNamedIsToldApartWhileItDoes() {
		ProviderId fibre = this.world.provider();
		Actor member = members(1, fibre).getFirst();
		this.consents.give(member, Use.NAMES);
		this.consents.give(member, Use.SIMULATION);
		assertThat(mine(order())).isEmpty();
		int before = crowd();
		this.consents.give(member, Use.PRIORITIES);
		assertThat(mine(order())).singleElement().satisfies(one -> {
			assertThat(one.organisation()).startsWith("Organisation ");
			assertThat(one.kind()).contains(OrganisationKind.COMMUNE);
			assertThat(one.harm().urgency()).isEqualTo(Urgency.VITAL);
			assertThat(one.dmia()).contains(Duration.ofHours(8));
		});
		assertThat(needed(order(), fibre).orElseThrow().activities()).isOne();
		assertThat(crowd()).isEqualTo(before);
		this.consents.withdraw(member, Use.NAMES);
		assertThat(mine(order())).isEmpty();
		assertThat(crowd()).isEqualTo(before + 1);
		this.consents.give(member, Use.NAMES);
		this.consents.withdraw(member, Use.PRIORITIES);
		assertThat(mine(order())).isEmpty();
		assertThat(needed(order(), fibre)).isEmpty();
	}

	private List<Actor> members(int count, ProviderId provider) {
		List<Actor> members = new ArrayList<>();
		for (int at = 0; at < count; at++) {
			Actor rssi = Territory.person(this.territory.organisation(Nature.ACTUAL), Role.RSSI);
			ActivityId activity = this.world.harmful(rssi, this.secret, "PT8H", "CRITICAL");
			this.world.needs(rssi, activity, "PT1H", provider);
			members.add(rssi);
		}
		return members;
	}

	private static Optional<Needed> needed(RestoreOrder order, ProviderId provider) {
		return order.providers().stream().filter(one -> one.id().equals(provider)).findFirst();
	}

	private List<Ranked> mine(RestoreOrder order) {
		return order.activities().stream().filter(one -> one.name().equals(this.secret)).toList();
	}

	private int crowd() {
		return order().crowd().organisations().orElseThrow();
	}

	@Test
	void isForStaffJournaledAndCountedWithTheSimulations() {
		Actor member = Territory.person(this.territory.organisation(Nature.ACTUAL), Role.RSSI);
		assertThatThrownBy(() -> this.simulations.restoreOrder(member)).isInstanceOf(NotPermitted.class);
		Actor administrator = Territory.person(this.staffs, Role.ADMINISTRATOR);
		for (int at = 0; at < 30; at++) {
			this.simulations.restoreOrder(administrator);
		}
		assertThatThrownBy(() -> this.simulations.restoreOrder(administrator)).isInstanceOf(TooOften.class);
		assertThatThrownBy(() -> this.simulations.ranking(administrator)).isInstanceOf(TooOften.class);
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
