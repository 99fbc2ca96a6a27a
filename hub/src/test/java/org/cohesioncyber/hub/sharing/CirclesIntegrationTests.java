package org.cohesioncyber.hub.sharing;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;

import org.cohesioncyber.hub.charter.Charters;
import org.cohesioncyber.hub.charter.Engagement;
import org.cohesioncyber.hub.charter.Nature;
import org.cohesioncyber.hub.charter.Organisations;
import org.cohesioncyber.hub.charter.SignatureState;
import org.cohesioncyber.hub.charter.Territory;
import org.cohesioncyber.hub.ledger.Ledger;
import org.cohesioncyber.hub.shared.Actor;
import org.cohesioncyber.hub.shared.InvalidInput;
import org.cohesioncyber.hub.shared.NotPermitted;
import org.cohesioncyber.hub.shared.OrganisationId;
import org.cohesioncyber.hub.shared.Role;
import org.cohesioncyber.hub.sharing.Circle.Built;
import org.cohesioncyber.hub.testing.HubTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

@HubTest
class CirclesIntegrationTests {

	@Autowired
	Organisations organisations;

	@Autowired
	Charters charters;

	@Autowired
	Engagement engagement;

	@Autowired
	Circles circles;

	@Autowired
	Ledger ledger;

	@Autowired
	JdbcClient jdbc;

	private Territory territory;

	private Actor owner;

	private Actor member;

	private Actor outsider;

	@BeforeEach
	void territory() {
		this.territory = new Territory(this.organisations, this.charters);
		this.owner = Territory.person(this.territory.organisation(Nature.EXERCISE), Role.RSSI);
		this.member = Territory.person(this.territory.organisation(Nature.EXERCISE), Role.RSSI);
		this.outsider = Territory.person(this.territory.organisation(Nature.EXERCISE), Role.RSSI);
	}

	@Test
	void theOwnerIsInTheCircleAndMembersKnowTheRoster() {
		CircleId circle = create("Voisins", this.member);
		Set<OrganisationId> both = Set.of(this.owner.requireOrganisation(), this.member.requireOrganisation());
		assertThat(this.circles.members(this.owner, circle)).isEqualTo(both);
		assertThat(this.circles.members(this.member, circle)).isEqualTo(both);
		assertThat(this.circles.of(this.member)).extracting(Circle::id, Circle::members).contains(tuple(circle, 2));
	}

	@Test
	void anOutsiderLearnsNeitherNameNorRosterNorCountEvenWithoutAWhere() {
		String canary = "canari " + UUID.randomUUID();
		CircleId circle = create(canary, this.member);
		assertThat(this.circles.find(this.outsider, circle)).isEmpty();
		assertThat(this.circles.members(this.outsider, circle)).isEmpty();
		assertThat(this.circles.of(this.outsider)).isEmpty();
		for (Actor outside : List.of(this.outsider, this.territory.coordinator(), new Actor.Nobody(),
				new Actor.Hub("circles"))) {
			assertThat(texts(outside, "SELECT name FROM sharing.circle")).as("%s", outside).doesNotContain(canary);
			assertThat(texts(outside, "SELECT circle_id::text FROM sharing.circle_member")).as("%s", outside)
				.doesNotContain(circle.toString());
			assertThat(texts(outside, "SELECT row_to_json(f)::text FROM ledger.fact f"))
				.noneMatch(fact -> fact.contains(circle.toString()));
		}
		assertThat(texts(this.member, "SELECT name FROM sharing.circle")).contains(canary);
	}

	@Test
	void onlyTheOwnersPeopleChangeACircle() {
		CircleId circle = create("À nous", this.member);
		for (Actor other : List.of(this.member, this.outsider, this.territory.coordinator())) {
			assertThatThrownBy(() -> this.circles.changeMembers(other, circle, Set.of()))
				.isInstanceOf(NotPermitted.class);
			assertThatThrownBy(() -> this.ledger.read(other,
					() -> this.jdbc.sql("INSERT INTO sharing.circle_member (circle_id, organisation_id) VALUES (?, ?)")
						.params(circle.value(), other.requireOrganisation().value())
						.update()))
				.isInstanceOf(DataAccessException.class);
		}
		this.circles.changeMembers(this.owner, circle, Set.of(this.outsider.requireOrganisation()));
		assertThat(this.circles.members(this.owner, circle)).containsExactlyInAnyOrder(this.owner.requireOrganisation(),
				this.outsider.requireOrganisation());
		assertThat(this.circles.find(this.member, circle)).isEmpty();
	}

	@Test
	void refusesBadNamesUnknownOrganisationsAndASecondCircleOfTheSameName() {
		assertThatThrownBy(() -> create(" x ")).isInstanceOf(InvalidInput.class).hasMessageStartingWith("name: x");
		assertThatThrownBy(() -> create("a\u0007b")).isInstanceOf(InvalidInput.class);
		OrganisationId unknown = OrganisationId.random();
		assertThatThrownBy(() -> this.circles.create(this.owner, new NewCircle("Inconnus", Set.of(unknown)), null))
			.hasMessage("members: " + unknown + " (expected: organisations of the register)");
		create("Jumeaux");
		assertThatThrownBy(() -> create("Jumeaux"))
			.hasMessage("name: Jumeaux (expected: a name none of your circles has)");
		Actor partner = Territory.person(this.owner.requireOrganisation(), Role.PARTNER);
		assertThatThrownBy(() -> this.circles.create(partner, new NewCircle("Partenaires", Set.of()), null))
			.isInstanceOf(NotPermitted.class);
	}

	@Test
	void makesACircleOncePerIdempotencyKey() {
		String key = UUID.randomUUID().toString();
		NewCircle circle = new NewCircle("Une fois", Set.of());
		CircleId first = this.circles.create(this.owner, circle, key);
		assertThat(this.circles.create(this.owner, circle, key)).isEqualTo(first);
	}

	@Test
	void aCircleOfAllEngagedFollowsTheirSignatures() throws InterruptedException {
		CircleId circle = this.circles.create(this.territory.coordinator(), CircleId.random(),
				"Tous " + UUID.randomUUID(), Built.ALL_ENGAGED, Set.of(), null);
		OrganisationId one = this.territory.organisation(Nature.ACTUAL);
		Actor reader = Territory.person(one, Role.RSSI);
		assertThat(this.circles.find(reader, circle)).isEmpty();
		UUID signature = this.territory.sign(one, "2024-05-06");
		await(() -> this.circles.find(reader, circle).isPresent());
		assertThat(this.circles.members(reader, circle)).contains(one);
		this.charters.change(this.territory.coordinator(), signature, SignatureState.WITHDRAWN, this.engagement.today(),
				"départ");
		await(() -> this.circles.find(reader, circle).isEmpty());
	}

	private CircleId create(String name, Actor... members) {
		return this.circles.create(this.owner,
				new NewCircle(name, Arrays.stream(members).map(Actor::requireOrganisation).collect(Collectors.toSet())),
				null);
	}

	private List<String> texts(Actor reader, String query) {
		return this.ledger.read(reader, () -> this.jdbc.sql(query).query(String.class).list());
	}

	private static void await(BooleanSupplier condition) throws InterruptedException {
		Instant deadline = Instant.now().plus(Duration.ofSeconds(30));
		while (!condition.getAsBoolean()) {
			assertThat(Instant.now()).as("waiting").isBefore(deadline);
			Thread.sleep(20);
		}
	}

}
