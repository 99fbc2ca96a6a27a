package org.cohesioncyber.hub.plans;

import java.time.Clock;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.Set;
import java.util.UUID;

import org.cohesioncyber.hub.charter.Territory;
import org.cohesioncyber.hub.identity.Account;
import org.cohesioncyber.hub.identity.Members;
import org.cohesioncyber.hub.ledger.Ledger;
import org.cohesioncyber.hub.plans.OfflineCopy.State;
import org.cohesioncyber.hub.shared.Actor;
import org.cohesioncyber.hub.shared.InvalidInput;
import org.cohesioncyber.hub.shared.NotPermitted;
import org.cohesioncyber.hub.shared.OrganisationId;
import org.cohesioncyber.hub.shared.Role;
import org.cohesioncyber.hub.testing.HubTest;
import org.cohesioncyber.hub.testing.SignedIn;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.reactive.server.WebTestClient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.cohesioncyber.hub.testing.Pages.get;

@HubTest
class OfflineCopiesIntegrationTests {

	private static final String DEVICE = "Téléphone de service";

	@Autowired
	OfflineCopies copies;

	@Autowired
	Plans plans;

	@Autowired
	PlanVersions versions;

	@Autowired
	Members members;

	@Autowired
	Ledger ledger;

	@Autowired
	JdbcClient jdbc;

	@Autowired
	Clock clock;

	@Autowired
	SignedIn signedIn;

	private final OrganisationId own = OrganisationId.random();

	private final Actor.Person rssi = (Actor.Person) Territory.person(this.own, Role.RSSI);

	private final Actor.Person partner = (Actor.Person) Territory.person(this.own, Role.PARTNER);

	private PlanId plan = new PlanId(UUID.randomUUID());

	@BeforeEach
	void write() {
		for (Actor.Person person : new Actor.Person[] { this.rssi, this.partner }) {
			this.members.add(new Actor.Hub("test", SignedIn.OPERATOR, Set.of(Role.ADMINISTRATOR)), this.own,
					new Account(person.subject(), person.name(), person.subject() + "@example.fr", true),
					person.roles());
		}
		this.plan = this.plans.add(this.rssi, PlanScale.ORGANISATION, PlanKind.PRA, Drafts.whole(), null);
	}

	@Test
	void whoReadsThePlanSavesACopyAndSeesTheirOwn() {
		OfflineCopy mine = save(this.partner);
		assertThat(mine.version()).isZero();
		assertThat(Duration.between(mine.savedAt(), mine.expiresAt())).isEqualTo(Duration.ofDays(90));
		OfflineCopy other = save(this.rssi);
		assertThat(this.copies.list(this.partner, this.plan)).extracting(OfflineCopy::id).containsExactly(mine.id());
		assertThat(this.copies.list(this.rssi, this.plan)).extracting(OfflineCopy::id)
			.containsExactlyInAnyOrder(mine.id(), other.id());
		assertThat(this.copies.list(this.rssi, this.plan)).extracting(OfflineCopy::device).containsOnly(DEVICE);
		assertThatExceptionOfType(NotPermitted.class)
			.isThrownBy(() -> this.copies.revoke(this.partner, this.plan, other.id()));
		for (String wrong : new String[] { " ", "x".repeat(61) }) {
			assertThatExceptionOfType(InvalidInput.class)
				.isThrownBy(() -> this.copies.add(this.partner, planOf(this.partner), wrong));
		}
	}

	@Test
	void nobodyElseSavesSeesOrRevokes() {
		OfflineCopy copy = save(this.rssi);
		Plan seen = planOf(this.rssi);
		for (Actor other : new Actor[] { Territory.person(OrganisationId.random(), Role.RSSI),
				Territory.person(SignedIn.OPERATOR, Role.COORDINATOR, Role.ADMINISTRATOR),
				Territory.person(this.own, Role.REPORTER) }) {
			assertThatExceptionOfType(NotPermitted.class).isThrownBy(() -> this.copies.add(other, seen, DEVICE));
			assertThatExceptionOfType(NotPermitted.class).isThrownBy(() -> this.copies.list(other, this.plan));
			assertThatExceptionOfType(NotPermitted.class)
				.isThrownBy(() -> this.copies.revoke(other, this.plan, copy.id()));
			assertThat(rows(other)).isZero();
		}
		assertThat(rows(this.partner)).as("another person's").isZero();
		assertThat(rows(this.rssi)).isEqualTo(1);
		assertThat(update(this.partner, "revoked_at = now(), revoked_by = ledger.acting()")).isZero();
		assertThatExceptionOfType(DataAccessException.class)
			.isThrownBy(() -> update(this.rssi, "expires_at = now() + interval '9 years'"));
	}

	@Test
	void aDeviceHearsThatItsCopyIsOldOrToBeErased() {
		OfflineCopy copy = save(this.partner);
		assertThat(this.copies.state(copy.id())).contains(State.CURRENT);
		approve();
		assertThat(this.copies.state(copy.id())).contains(State.OUTDATED);
		this.copies.revoke(this.rssi, this.plan, copy.id());
		this.copies.revoke(this.partner, this.plan, copy.id());
		assertThat(found(copy).toldAt()).isNull();
		assertThat(this.copies.state(copy.id())).contains(State.REVOKED);
		assertThat(found(copy).toldAt()).isNotNull();
		assertThat(this.copies.state(new OfflineCopyId(UUID.randomUUID()))).isEmpty();
	}

	@Test
	void whoIsNoMemberAnyMoreHasTheirCopiesErased() {
		OfflineCopy copy = save(this.partner);
		this.members.remove(this.rssi, this.own, this.partner.subject());
		assertThat(this.copies.state(copy.id())).contains(State.REVOKED);
	}

	@Test
	void aPersonKeepsABoundedNumber() {
		for (int i = 0; i < 20; i++) {
			save(this.partner);
		}
		assertThatExceptionOfType(InvalidInput.class).isThrownBy(() -> save(this.partner));
		this.copies.revoke(this.partner, this.plan, this.copies.list(this.partner, this.plan).getFirst().id());
		assertThat(save(this.partner).isLive(this.clock.instant().plus(89, ChronoUnit.DAYS))).isTrue();
	}

	@Test
	void namesAreSealedAndActsJournaled() {
		OfflineCopy copy = save(this.partner);
		this.copies.revoke(this.partner, this.plan, copy.id());
		String row = this.ledger.read(this.rssi, () -> this.jdbc
			.sql("SELECT encode(name, 'escape') || encode(device, 'escape') FROM plans.offline_copy WHERE id = ?")
			.param(copy.id().value())
			.query(String.class)
			.single());
		assertThat(row).doesNotContain("service", this.partner.name());
		String journal = this.ledger.read(this.partner, () -> this.jdbc.sql("""
				SELECT string_agg(act || convert_from(content, 'UTF8'), ' ' ORDER BY at) FROM ledger.leaf_content
				WHERE subject_id = ?
				""").param(copy.id().value()).query(String.class).single());
		assertThat(journal).contains("plan-copy-saved", "plan-copy-revoked").doesNotContain("service");
	}

	@Test
	void programsListAndRevokeAndADeviceAsksWithoutSigningIn() {
		OfflineCopy copy = save(this.rssi);
		WebTestClient keeper = this.signedIn.as(this.own, Role.RSSI);
		String all = "/api/v1/plans/" + this.plan + "/offline-copies";
		assertThat(get(keeper, all)).contains(copy.id().toString(), DEVICE, "\"version\":0");
		String ask = "/api/v1/offline-copies/" + copy.id();
		assertThat(get(this.signedIn.stranger(), ask)).isEqualTo("{\"state\":\"CURRENT\"}");
		keeper.delete().uri(all + "/" + copy.id()).exchange().expectStatus().isNoContent();
		assertThat(get(this.signedIn.stranger(), ask)).isEqualTo("{\"state\":\"REVOKED\"}");
		this.signedIn.stranger()
			.get()
			.uri("/api/v1/offline-copies/" + UUID.randomUUID())
			.exchange()
			.expectStatus()
			.isNotFound();
	}

	private OfflineCopy save(Actor actor) {
		return this.copies.add(actor, planOf(actor), DEVICE);
	}

	private Plan planOf(Actor actor) {
		return this.plans.find(actor, this.plan).orElseThrow();
	}

	private OfflineCopy found(OfflineCopy copy) {
		return this.copies.list(this.rssi, this.plan)
			.stream()
			.filter(one -> one.id().equals(copy.id()))
			.findFirst()
			.orElseThrow();
	}

	private void approve() {
		assertThat(this.versions.approve(this.rssi, this.plan, 1,
				new ApprovalDraft("Ada Martin", "Maire", "2026-02-01", "2028-02-01", false), null))
			.isPresent();
	}

	private int rows(Actor actor) {
		return this.ledger.read(actor,
				() -> this.jdbc.sql("SELECT count(*) FROM plans.offline_copy WHERE plan_id = ?")
					.param(this.plan.value())
					.query(Integer.class)
					.single());
	}

	private int update(Actor actor, String change) {
		return this.ledger.write(actor, entry -> {
			entry.journal("tried", PlanFacts.subject(this.plan), java.util.Map.of());
			return this.jdbc.sql("UPDATE plans.offline_copy SET " + change + " WHERE plan_id = ?")
				.param(this.plan.value())
				.update();
		});
	}

}
