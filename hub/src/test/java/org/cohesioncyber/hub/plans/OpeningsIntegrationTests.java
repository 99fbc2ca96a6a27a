package org.cohesioncyber.hub.plans;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;

import org.cohesioncyber.hub.charter.Territory;
import org.cohesioncyber.hub.files.FileId;
import org.cohesioncyber.hub.ledger.Ledger;
import org.cohesioncyber.hub.ledger.Subject;
import org.cohesioncyber.hub.shared.Actor;
import org.cohesioncyber.hub.shared.Change;
import org.cohesioncyber.hub.shared.InvalidInput;
import org.cohesioncyber.hub.shared.NotPermitted;
import org.cohesioncyber.hub.shared.OrganisationId;
import org.cohesioncyber.hub.shared.Role;
import org.cohesioncyber.hub.testing.OwnDatabase;
import org.cohesioncyber.hub.testing.OwnHubTest;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** The two-role opening, and every way around it. */
@OwnHubTest
class OpeningsIntegrationTests {

	private static final OrganisationId OPERATOR = OrganisationId.random();

	private static final OpeningDraft WHY = new OpeningDraft("Le rançongiciel touche la régie de l’eau", "4");

	private final Openings openings;

	private final PlanRegister register;

	private final Ledger ledger;

	private final JdbcClient jdbc;

	private final OwnDatabase database;

	private final Actor rssi = Territory.person(OrganisationId.random(), Role.RSSI);

	private final Actor coordinator = Territory.person(OPERATOR, Role.COORDINATOR);

	private final Actor administrator = Territory.person(OPERATOR, Role.ADMINISTRATOR);

	/** Somebody who holds both roles is still one person. */
	private final Actor both = Territory.person(OPERATOR, Role.COORDINATOR, Role.ADMINISTRATOR);

	private final String canary = "canari" + UUID.randomUUID();

	private final PlanId plan;

	private final FileId file;

	@Autowired
	OpeningsIntegrationTests(Plans plans, PlanVersions versions, PlanAttachments attachments, Openings openings,
			PlanRegister register, Interviews interviews, OfflineCopies copies, Ledger ledger, JdbcClient jdbc,
			OwnDatabase database) {
		this.openings = openings;
		this.register = register;
		this.ledger = ledger;
		this.jdbc = jdbc;
		this.database = database;
		List<String> made = new PlanWorld(plans, versions, attachments, openings, interviews, copies).plan(this.rssi,
				this.canary);
		this.plan = PlanId.of(made.getFirst());
		this.file = new FileId(UUID.fromString(made.getLast()));
	}

	@Test
	void staffKnowThatAPlanIsThereAndNothingOfWhatItSays() {
		RegisteredPlan known = this.register.find(this.coordinator, this.plan).orElseThrow();
		assertThat(known.kind()).isEqualTo(PlanKind.PRA);
		PlanVersion latest = Objects.requireNonNull(known.latest());
		assertThat(latest.sha256()).hasSize(64);
		assertThat(known.findingsOn(latest.approvedOn())).containsEntry(PlanFinding.Kind.SCENARIO_UNCOVERED, 4);
		assertThat(known.findingsOn(latest.reviewOn().plusDays(1))).containsEntry(PlanFinding.Kind.REVIEW_PASSED, 1)
			.containsEntry(PlanFinding.Kind.RESTORE_TEST_OLD, 1);
		assertThat(known.toString()).doesNotContain(this.canary);
		assertThatThrownBy(() -> this.register.list(this.rssi, null)).isInstanceOf(NotPermitted.class);
		assertThat(seen(this.coordinator)).isZero();
		assertThat(seen(this.administrator)).isZero();
	}

	@Test
	void oneAsksAnotherGrantsTheOwnerIsToldAndSeesEveryLook() throws IOException {
		OpeningId id = this.openings.ask(this.coordinator, this.plan, WHY, "key");
		assertThat(this.openings.ask(this.coordinator, this.plan, WHY, "key")).isEqualTo(id);
		assertThat(state(id)).isEqualTo(Opening.State.ASKED);
		assertThatThrownBy(() -> this.openings.look(this.coordinator, id)).isInstanceOf(NotPermitted.class);
		assertThat(this.openings.grant(this.administrator, id)).isEqualTo(Change.DONE);
		assertThat(this.openings.grant(this.administrator, id)).isEqualTo(Change.STALE);
		assertThat(told(id)).isEqualTo(2);
		assertThat(this.openings.look(this.coordinator, id).content().scope()).isEqualTo(this.canary);
		assertThat(this.openings.files(this.coordinator, id)).hasSize(1);
		assertThat(new String(this.openings.open(this.coordinator, id, this.file).content().readAllBytes(),
				StandardCharsets.UTF_8))
			.isEqualTo(this.canary);
		Opening seen = this.openings.list(this.rssi, null).items().getFirst();
		assertThat(seen.asker()).isEqualTo(this.coordinator.name());
		assertThat(seen.granter()).isEqualTo(this.administrator.name());
		assertThat(seen.reason()).isEqualTo(WHY.reason());
		assertThat(this.openings.looks(this.rssi, id)).extracting(PlanLook::isFile).containsExactly(true, true, false);
		// What was read before is not read again without a look.
		assertThat(seen(this.coordinator)).isZero();
		assertThat(this.openings.close(this.rssi, id)).isEqualTo(Change.DONE);
		assertThat(this.openings.close(this.coordinator, id)).isEqualTo(Change.STALE);
		assertThatThrownBy(() -> this.openings.look(this.coordinator, id)).isInstanceOf(NotPermitted.class);
		assertThatThrownBy(() -> this.openings.open(this.coordinator, id, this.file)).isInstanceOf(NotPermitted.class);
		assertThat(files(this.coordinator)).isZero();
	}

	@Test
	void nobodyGrantsWhatTheyAskedForOrWithoutTheRole() {
		assertThatThrownBy(() -> this.openings.ask(this.administrator, this.plan, WHY, null))
			.isInstanceOf(NotPermitted.class);
		assertThatThrownBy(() -> this.openings.ask(this.rssi, this.plan, WHY, null)).isInstanceOf(NotPermitted.class);
		assertThatThrownBy(() -> this.openings.ask(this.coordinator, this.plan, new OpeningDraft("Hm", "73"), null))
			.isInstanceOf(InvalidInput.class)
			.hasMessageContaining("reason: Hm")
			.hasMessageContaining("openFor: 73");
		OpeningId id = this.openings.ask(this.both, this.plan, WHY, null);
		assertThatThrownBy(() -> this.openings.grant(this.both, id)).isInstanceOf(NotPermitted.class);
		assertThatThrownBy(() -> this.openings.grant(this.coordinator, id)).isInstanceOf(NotPermitted.class);
		assertThatThrownBy(() -> this.openings.grant(this.rssi, id)).isInstanceOf(NotPermitted.class);
		assertThat(this.openings.grant(this.administrator, id)).isEqualTo(Change.DONE);
		assertThatThrownBy(() -> this.openings.look(this.administrator, id)).isInstanceOf(NotPermitted.class);
		assertThatThrownBy(() -> this.openings.look(this.coordinator, id)).isInstanceOf(NotPermitted.class);
		assertThatThrownBy(() -> this.openings.look(this.rssi, id)).isInstanceOf(NotPermitted.class);
		assertThat(this.openings.look(this.both, id).content().scope()).isEqualTo(this.canary);
		assertThat(this.openings.find(Territory.person(OrganisationId.random(), Role.RSSI), id)).isEmpty();
	}

	@Test
	void theDatabaseRefusesEveryShortcut() {
		OpeningId id = this.openings.ask(this.both, this.plan, WHY, null);
		// Granting oneself, in one's own name or another's.
		refused(this.both, "UPDATE plans.opening SET granted_by = '" + this.both.reference()
				+ "', granter = asker WHERE id = '" + id + "'");
		refused(this.both, "UPDATE plans.opening SET granted_by = '" + this.administrator.reference()
				+ "', granter = asker WHERE id = '" + id + "'");
		refused(this.coordinator, "UPDATE plans.opening SET granted_by = '" + this.coordinator.reference()
				+ "', granter = asker WHERE id = '" + id + "'");
		refused(this.both, "UPDATE plans.opening SET ends_at = now() + interval '1 day' WHERE id = '" + id + "'");
		refused(this.administrator, "UPDATE plans.opening SET hours = 72 WHERE id = '" + id + "'");
		refused(this.both, "UPDATE plans.opening SET closed_by = NULL WHERE id = '" + id + "'");
		// A look before it is granted, or by somebody else after.
		refused(this.both, look(id, this.both));
		assertThat(this.openings.grant(this.administrator, id)).isEqualTo(Change.DONE);
		refused(this.coordinator, look(id, this.coordinator));
		refused(this.coordinator, look(id, this.both));
		refused(this.administrator, look(id, this.administrator));
		refused(new Actor.Person(this.both.reference().substring(7), "x", OPERATOR, Set.of(Role.ANALYST)),
				look(id, this.both));
		assertThat(seen(this.both)).isZero();
		// An opening that names another plan, another owner, or is granted from the
		// start.
		refused(this.both,
				"INSERT INTO plans.opening (id, plan_id, organisation_id, asked_by, asker, reason, hours) "
						+ "VALUES ('%s', '%s', '%s', '%s', '', '', 4)".formatted(UUID.randomUUID(), this.plan, OPERATOR,
								this.both.reference()));
		refused(this.both,
				"INSERT INTO plans.opening (id, plan_id, organisation_id, asked_by, asker, reason, hours, granted_by) "
						+ "SELECT gen_random_uuid(), plan_id, organisation_id, asked_by, asker, reason, hours, 'x' FROM plans.opening");
		refused(this.both, "DELETE FROM plans.look");
		refused(this.rssi, "DELETE FROM plans.opening");
	}

	@Test
	void itClosesByItselfAndARequestDoesNotWaitForEver() throws SQLException {
		OpeningId id = this.openings.ask(this.coordinator, this.plan, WHY, null);
		this.openings.grant(this.administrator, id);
		this.openings.look(this.coordinator, id);
		this.openings.open(this.coordinator, id, this.file);
		assertThat(files(this.coordinator)).isOne();
		past("granted_at = granted_at - interval '5 hours', ends_at = ends_at - interval '5 hours'", id);
		assertThat(state(id)).isEqualTo(Opening.State.ENDED);
		assertThatThrownBy(() -> this.openings.look(this.coordinator, id)).isInstanceOf(NotPermitted.class);
		refused(this.coordinator, look(id, this.coordinator));
		assertThat(files(this.coordinator)).isZero();
		OpeningId waiting = this.openings.ask(this.coordinator, this.plan, WHY, null);
		past("asked_at = asked_at - interval '25 hours'", waiting);
		assertThat(state(waiting)).isEqualTo(Opening.State.LAPSED);
		assertThat(this.openings.grant(this.administrator, waiting)).isEqualTo(Change.STALE);
	}

	private Opening.State state(OpeningId id) {
		return this.openings.find(this.rssi, id).orElseThrow().stateAt(Clock.systemUTC().instant());
	}

	private String look(OpeningId id, Actor actor) {
		return "INSERT INTO plans.look (id, opening_id, plan_id, organisation_id, actor) "
				+ "VALUES ('%s', '%s', '%s', '%s', '%s')".formatted(UUID.randomUUID(), id, this.plan,
						this.rssi.requireOrganisation(), actor.reference());
	}

	/** Says no, or finds nothing to do. */
	private void refused(Actor actor, String sql) {
		try {
			int done = this.ledger.write(actor, entry -> {
				entry.journal("shortcut-tried", new Subject("plan", this.plan.value()), Map.of());
				return this.jdbc.sql(sql).update();
			});
			assertThat(done).as(sql).isZero();
		}
		catch (DataAccessException refusal) {
			assertThat(refusal).isNotNull();
		}
	}

	/** How many texts of the plan the actor sees without a look. */
	private int seen(Actor actor) {
		return this.ledger.read(actor, () -> this.jdbc.sql("""
				SELECT (SELECT count(*) FROM plans.version_text WHERE plan_id = :id)
					+ (SELECT count(*) FROM plans.draft WHERE plan_id = :id)
				""").param("id", this.plan.value()).query(Integer.class).single());
	}

	private int files(Actor actor) {
		return this.ledger.read(actor,
				() -> this.jdbc.sql("SELECT count(*) FROM files.file WHERE id = ?")
					.param(this.file.value())
					.query(Integer.class)
					.single());
	}

	private int told(OpeningId id) {
		return scalar("SELECT count(*) FROM ledger.fact WHERE type = 'notice' AND subject_id = '" + id + "'");
	}

	private int scalar(String sql) {
		try (Connection connection = this.database.connect();
				Statement statement = connection.createStatement();
				var row = statement.executeQuery(sql)) {
			row.next();
			return row.getInt(1);
		}
		catch (SQLException cause) {
			throw new IllegalStateException(cause);
		}
	}

	private void past(String change, OpeningId id) throws SQLException {
		try (Connection connection = this.database.connect(); Statement statement = connection.createStatement()) {
			statement.execute("ALTER TABLE plans.opening DISABLE TRIGGER opening_changes");
			statement.execute("UPDATE plans.opening SET " + change + " WHERE id = '" + id + "'");
			statement.execute("ALTER TABLE plans.opening ENABLE TRIGGER opening_changes");
		}
	}

}
