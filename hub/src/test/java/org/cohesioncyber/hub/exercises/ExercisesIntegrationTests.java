package org.cohesioncyber.hub.exercises;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.cohesioncyber.hub.charter.Territory;
import org.cohesioncyber.hub.charter.spi.EngagementEvidence;
import org.cohesioncyber.hub.charter.spi.EngagementEvidence.Evidence;
import org.cohesioncyber.hub.continuity.Activities;
import org.cohesioncyber.hub.continuity.ActivityDraft;
import org.cohesioncyber.hub.continuity.ActivityId;
import org.cohesioncyber.hub.ledger.Ledger;
import org.cohesioncyber.hub.ledger.Subject;
import org.cohesioncyber.hub.plans.NewPlan;
import org.cohesioncyber.hub.plans.PlanId;
import org.cohesioncyber.hub.plans.Plans;
import org.cohesioncyber.hub.shared.Actor;
import org.cohesioncyber.hub.shared.Change;
import org.cohesioncyber.hub.shared.InvalidInput;
import org.cohesioncyber.hub.shared.NotPermitted;
import org.cohesioncyber.hub.shared.OrganisationId;
import org.cohesioncyber.hub.shared.Role;
import org.cohesioncyber.hub.testing.HubTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

@HubTest
class ExercisesIntegrationTests {

	@Autowired
	ApplicationContext context;

	@Autowired
	Exercises exercises;

	@Autowired
	Participants participants;

	@Autowired
	Measures measures;

	@Autowired
	Activities activities;

	@Autowired
	Plans plans;

	@Autowired
	ExerciseEvidence evidence;

	@Autowired
	Ledger ledger;

	@Autowired
	JdbcClient jdbc;

	@Autowired
	Clock clock;

	private final OrganisationId own = OrganisationId.random();

	private final Actor rssi = Territory.person(this.own, Role.RSSI);

	private final Actor partner = Territory.person(this.own, Role.PARTNER);

	private ExerciseWorld world;

	@BeforeEach
	void world() {
		this.world = this.context.getAutowireCapableBeanFactory().createBean(ExerciseWorld.class);
	}

	@Test
	void isPreparedOnceAndChangedUntilItBegins() {
		ExerciseDraft draft = draft("TABLETOP", "Sur table");
		ExerciseId id = this.exercises.add(this.rssi, draft, "key");
		assertThat(this.exercises.add(this.rssi, draft, "key")).isEqualTo(id);
		assertThat(this.exercises.change(this.rssi, id, 1, draft("TABLETOP", "Autrement"))).isEqualTo(Change.DONE);
		assertThat(this.exercises.change(this.rssi, id, 1, draft)).isEqualTo(Change.STALE);
		assertThatThrownBy(() -> this.exercises.change(this.rssi, id, 2, draft("RESTORE_TEST", "Autrement")))
			.hasMessageContaining("exerciseKind: RESTORE_TEST");
		assertThat(this.exercises.find(this.rssi, id).orElseThrow().text().title()).isEqualTo("Autrement");
		assertThat(this.exercises.move(this.rssi, id, 2, MoveDraft.now(Move.ANNOUNCE))).isEqualTo(Change.DONE);
		assertThat(this.exercises.move(this.rssi, id, 2, MoveDraft.now(Move.START))).isEqualTo(Change.STALE);
		assertThatThrownBy(() -> this.exercises.move(this.rssi, id, 3, MoveDraft.now(Move.END)))
			.isInstanceOf(InvalidInput.class)
			.hasMessage("move: END (expected: an exercise that is under way; this one is announced)");
		assertThat(this.exercises.move(this.rssi, id, 3, MoveDraft.now(Move.START))).isEqualTo(Change.DONE);
		assertThatThrownBy(() -> this.exercises.change(this.rssi, id, 4, draft)).isInstanceOf(InvalidInput.class);
		assertThat(this.exercises.list(this.partner, null).items()).extracting(Exercise::id).containsExactly(id);
	}

	@Test
	void aReasonIsNeededToCancelAndIsKept() {
		ExerciseId id = this.world.announced(this.rssi, ExerciseKind.TABLETOP, "Sur table");
		assertThatThrownBy(() -> this.world.move(this.rssi, id, new MoveDraft("CANCEL", null, " ")))
			.hasMessageContaining("reason:");
		this.world.move(this.rssi, id, new MoveDraft("CANCEL", null, "Une vraie panne"));
		assertThat(this.exercises.find(this.rssi, id).orElseThrow().state()).isInstanceOfSatisfying(
				ExerciseState.Cancelled.class,
				cancelled -> assertThat(cancelled.reason()).isEqualTo("Une vraie panne"));
	}

	@Test
	void rehearsesOnlyPlansOfTheRightOwner() {
		PlanId mine = this.plans.add(this.rssi, new NewPlan("PRA", false, "PRA"), null);
		PlanId foreign = this.plans.add(Territory.person(OrganisationId.random(), Role.RSSI),
				new NewPlan("PRA", false, "PRA"), null);
		ExerciseId id = this.world.prepared(this.rssi, ExerciseKind.SWITCH_OVER, "Bascule", mine);
		assertThat(this.exercises.find(this.partner, id).orElseThrow().plans()).containsExactly(mine);
		assertThatThrownBy(() -> this.world.prepared(this.rssi, ExerciseKind.SWITCH_OVER, "Bascule", foreign))
			.hasMessage("plans: " + foreign + " (expected: a plan of your organisation)");
		assertThatThrownBy(() -> this.world.prepared(this.rssi, ExerciseKind.TERRITORY, "Tous"))
			.isInstanceOf(NotPermitted.class);
	}

	@Test
	void measuresAreKeptOneAnActivityWhileItMayBeWrittenDown() {
		ActivityId activity = activity();
		ExerciseId id = this.world.announced(this.rssi, ExerciseKind.RESTORE_TEST, "Restaurer");
		MeasureDraft sixHours = new MeasureDraft(activity.toString(), "PT6H", "PT0M", null);
		assertThatThrownBy(() -> this.measures.keep(this.rssi, id, sixHours, null)).hasMessage(
				"exercise: ANNOUNCED (expected: an exercise that is under way or ended; this one is announced)");
		this.world.move(this.rssi, id, MoveDraft.now(Move.START));
		this.measures.keep(this.rssi, id, new MeasureDraft(activity.toString(), "PT1H", null, null), "first");
		this.measures.keep(this.rssi, id, sixHours, null);
		this.measures.keep(this.rssi, id, new MeasureDraft(activity.toString(), "PT1H", null, null), "first");
		assertThat(this.measures.of(this.partner, activity)).singleElement().satisfies(measure -> {
			assertThat(measure.rto()).isEqualTo(Duration.ofHours(6));
			assertThat(measure.rpo()).isEqualTo(Duration.ZERO);
		});
		assertThat(this.participants.own(this.rssi, id).orElseThrow().measures()).isEqualTo(1);
		assertThatThrownBy(() -> this.measures.keep(this.rssi, id,
				new MeasureDraft(UUID.randomUUID().toString(), "PT6H", null, null), null))
			.hasMessageContaining("an activity of your organisation");
		assertThatThrownBy(
				() -> this.measures.keep(this.rssi, id, new MeasureDraft(activity.toString(), "six", " ", null), null))
			.hasMessageContaining("measuredRto: six");
		this.world.move(this.rssi, id, MoveDraft.now(Move.END));
		this.world.move(this.rssi, id, MoveDraft.now(Move.CLOSE));
		assertThatThrownBy(() -> this.measures.remove(this.rssi, id, activity)).isInstanceOf(InvalidInput.class);
	}

	@Test
	void anEndedExerciseIsEvidenceOnItsDayAndACancelledOneIsNot() {
		this.world.announced(this.rssi, ExerciseKind.TABLETOP, "Pas encore");
		ExerciseId cancelled = this.world.underWay(this.rssi, ExerciseKind.TABLETOP, "Annulé");
		this.world.move(this.rssi, cancelled, new MoveDraft("CANCEL", null, "Une vraie panne"));
		LocalDate today = LocalDate.now(this.clock.withZone(Exercise.PARIS));
		assertThat(this.evidence.between(today.minusYears(2), today)).noneMatch(this::isOwn);
		this.world.ended(this.rssi, ExerciseKind.TABLETOP, "Tenu", 40);
		assertThat(this.evidence.between(today, today)).filteredOn(this::isOwn)
			.containsExactly(Evidence.on(EngagementEvidence.Kind.EXERCISE, this.own, today.minusDays(40)));
	}

	private boolean isOwn(Evidence one) {
		return one.organisation().equals(this.own);
	}

	@Test
	void nobodyElseReadsAnythingOfItWhateverTheQuery() {
		ExerciseId id = this.world.underWay(this.rssi, ExerciseKind.TABLETOP, "canari");
		ActivityId activity = activity();
		this.measures.keep(this.rssi, id, new MeasureDraft(activity.toString(), "PT1H", null, true), null);
		for (Actor other : List.of(Territory.person(OrganisationId.random(), Role.RSSI),
				Territory.person(OrganisationId.random(), Role.COORDINATOR, Role.ADMINISTRATOR, Role.ANALYST),
				Territory.person(this.own, Role.REPORTER), Territory.person(this.own, Role.COORDINATOR),
				new Actor.Hub("register"))) {
			assertThat(rowsSeen(other, id)).as(other.reference()).isZero();
		}
		assertThat(rowsSeen(new Actor.Hub("exercises"), id)).as("the exercise and who took part").isEqualTo(2);
		assertThat(rowsSeen(this.partner, id)).isEqualTo(4);
		Actor foreign = Territory.person(OrganisationId.random(), Role.RSSI);
		assertThat(this.exercises.find(foreign, id)).isEmpty();
		assertThatThrownBy(() -> this.exercises.move(foreign, id, 3, MoveDraft.now(Move.END)))
			.isInstanceOf(NotPermitted.class);
		assertThatThrownBy(() -> this.measures.remove(foreign, id, activity)).isInstanceOf(NotPermitted.class);
		assertThatThrownBy(() -> this.participants.name(this.partner, id, "moi")).isInstanceOf(NotPermitted.class);
		assertThatThrownBy(() -> this.exercises.list(Territory.person(this.own, Role.REPORTER), null))
			.isInstanceOf(NotPermitted.class);
	}

	@Test
	void theDatabaseItselfRefusesWhatTheFrontDoorWould() {
		ExerciseId id = this.world.underWay(this.rssi, ExerciseKind.TABLETOP, "Sur table");
		Actor foreign = Territory.person(OrganisationId.random(), Role.RSSI);
		refused(foreign,
				"INSERT INTO exercises.participant (exercise_id, organisation_id, owner_id, territory, state, "
						+ "invited_at, answered_at, answered_by) VALUES (?, '" + foreign.requireOrganisation() + "', '"
						+ foreign.requireOrganisation() + "', false, 'ACCEPTED', now(), now(), 'x')",
				id);
		refused(this.rssi, "UPDATE exercises.exercise SET kind = 'TERRITORY' WHERE id = ?", id);
		refused(this.rssi, "UPDATE exercises.exercise SET ended_at = now() - interval '1 year' WHERE id = ?", id);
		refused(this.rssi, "DELETE FROM exercises.exercise WHERE id = ?", id);
		int moved = this.ledger.write(this.partner, entry -> {
			entry.journal("tried", new Subject("exercise", id.value()), Map.of());
			return this.jdbc.sql("UPDATE exercises.exercise SET stage = 'CLOSED' WHERE id = ?")
				.param(id.value())
				.update();
		});
		assertThat(moved).isZero();
	}

	private void refused(Actor actor, String sql, ExerciseId id) {
		assertThatThrownBy(() -> this.ledger.write(actor, _ -> this.jdbc.sql(sql).param(id.value()).update())).as(sql)
			.isInstanceOf(DataAccessException.class);
	}

	@Test
	void neitherRowsNorJournalNorFactsTellWhatItSays() {
		String canary = "canari" + UUID.randomUUID();
		ExerciseId id = this.world.prepared(this.rssi, ExerciseKind.TABLETOP, canary);
		this.world.move(this.rssi, id, new MoveDraft("CANCEL", null, canary));
		String everything = this.ledger.read(this.rssi,
				() -> this.jdbc
					.sql("""
							SELECT (SELECT string_agg(e::text || encode(e.content, 'escape') || encode(e.reason, 'escape'), ' ')
								FROM exercises.exercise e WHERE e.id = :id)
								|| (SELECT string_agg(encode(r.people, 'escape'), ' ') FROM exercises.roster r WHERE r.exercise_id = :id)
								|| (SELECT string_agg(convert_from(content, 'UTF8'), ' ') FROM ledger.leaf_content WHERE subject_id = :id)
								|| (SELECT string_agg(f::text, ' ') FROM ledger.fact f WHERE subject_id = :id)
							""")
					.param("id", id.value())
					.query(String.class)
					.single());
		assertThat(everything).contains("exercise-prepared", "exercise-cancelled", "EXERCISE").doesNotContain(canary);
	}

	private int rowsSeen(Actor actor, ExerciseId id) {
		return this.ledger.read(actor, () -> this.jdbc.sql("""
				SELECT (SELECT count(*) FROM exercises.exercise WHERE id = :id)
					+ (SELECT count(*) FROM exercises.participant WHERE exercise_id = :id)
					+ (SELECT count(*) FROM exercises.roster WHERE exercise_id = :id)
					+ (SELECT count(*) FROM exercises.measure WHERE exercise_id = :id)
				""").param("id", id.value()).query(Integer.class).single());
	}

	private ActivityId activity() {
		return this.activities.add(this.rssi,
				new ActivityDraft("Paie", null, null, null, null, "P1D", "PT4H", "PT1H", null, null, null, null), null);
	}

	private ExerciseDraft draft(String kind, String title) {
		return new ExerciseDraft(kind, title, null, this.clock.instant().plus(Duration.ofDays(3)).toString(), "PT2H",
				null);
	}

}
