package org.cohesioncyber.hub.exercises;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.cohesioncyber.hub.exercises.ExerciseDraft.Checked;
import org.cohesioncyber.hub.exercises.ExerciseState.Announced;
import org.cohesioncyber.hub.exercises.ExerciseState.Cancelled;
import org.cohesioncyber.hub.exercises.ExerciseState.Closed;
import org.cohesioncyber.hub.exercises.ExerciseState.Draft;
import org.cohesioncyber.hub.exercises.ExerciseState.Ended;
import org.cohesioncyber.hub.exercises.ExerciseState.UnderWay;
import org.cohesioncyber.hub.ledger.Entry;
import org.cohesioncyber.hub.ledger.Vault;
import org.cohesioncyber.hub.plans.PlanId;
import org.cohesioncyber.hub.shared.Cursor;
import org.cohesioncyber.hub.shared.OrganisationId;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** The rows of exercises, as far as the actor may see them. */
@Component
class ExerciseRows {

	private static final String SELECT = """
			SELECT e.*, array(SELECT x.plan_id FROM exercises.exercised_plan x
				WHERE x.exercise_id = e.id AND x.organisation_id = ledger.acting_organisation() ORDER BY x.plan_id) AS plans
			FROM exercises.exercise e
			""";

	private final JdbcClient jdbc;

	private final Vault vault;

	ExerciseRows(JdbcClient jdbc, Vault vault) {
		this.jdbc = jdbc;
		this.vault = vault;
	}

	/** Until the act ends nobody else adds an exercise to this organisation's. */
	int lockAndCount(OrganisationId organisation) {
		this.jdbc.sql("SELECT pg_advisory_xact_lock(hashtext('exercises.exercise ' || ?))")
			.param(organisation.toString())
			.query((_, _) -> true)
			.single();
		return this.jdbc.sql("SELECT count(*) FROM exercises.exercise WHERE organisation_id = ?")
			.param(organisation.value())
			.query(Integer.class)
			.single();
	}

	void insert(ExerciseId id, OrganisationId organisation, Checked exercise, Entry entry) {
		this.jdbc
			.sql("""
					INSERT INTO exercises.exercise (id, organisation_id, kind, content, planned_start, planned_minutes, stage,
						added_at, changed_at, changed_by)
					VALUES (?, ?, ?, ?, ?, ?, 'DRAFT', ?, ?, ?)
					""")
			.params(id.value(), organisation.value(), exercise.kind().name(), sealed(id, exercise.text()),
					Timestamp.from(exercise.plannedStart()), exercise.length().toMinutes(), Timestamp.from(entry.at()),
					Timestamp.from(entry.at()), entry.actor().reference())
			.update();
	}

	/** False when somebody changed it since that revision. */
	boolean change(ExerciseId id, int revision, Checked exercise, Entry entry) {
		return this.jdbc.sql("""
				UPDATE exercises.exercise SET content = ?, planned_start = ?, planned_minutes = ?, changed_at = ?,
					changed_by = ?, revision = revision + 1 WHERE id = ? AND revision = ?
				""")
			.params(sealed(id, exercise.text()), Timestamp.from(exercise.plannedStart()), exercise.length().toMinutes(),
					Timestamp.from(entry.at()), entry.actor().reference(), id.value(), revision)
			.update() == 1;
	}

	/** False when somebody changed it since that revision. */
	boolean move(ExerciseId id, int revision, ExerciseState state, Entry entry) {
		return this.jdbc.sql("""
				UPDATE exercises.exercise SET stage = :stage, announced_at = coalesce(:announced, announced_at),
					started_at = :started, ended_at = :ended, closed_at = :closed, cancelled_at = :cancelled,
					reason = :reason, changed_at = :at, changed_by = :by, revision = revision + 1
				WHERE id = :id AND revision = :revision
				""")
			.param("stage", state.stage().name())
			.param("announced", at(state instanceof Announced announced ? announced.at() : null))
			.param("started", at(state.started().orElse(null)))
			.param("ended", at(state.ended().orElse(null)))
			.param("closed", at(state instanceof Closed closed ? closed.at() : null))
			.param("cancelled", at(state instanceof Cancelled cancelled ? cancelled.at() : null))
			.param("reason", state instanceof Cancelled cancelled ? reason(id, cancelled) : null)
			.param("at", Timestamp.from(entry.at()))
			.param("by", entry.actor().reference())
			.param("id", id.value())
			.param("revision", revision)
			.update() == 1;
	}

	private byte[] reason(ExerciseId id, Cancelled cancelled) {
		return this.vault.seal(JsonMapper.shared().writeValueAsBytes(cancelled.reason()),
				SealedExercises.REASON.place(id));
	}

	private static @Nullable Timestamp at(@Nullable Instant moment) {
		return moment == null ? null : Timestamp.from(moment);
	}

	Optional<Exercise> find(ExerciseId id) {
		return this.jdbc.sql(SELECT + "WHERE e.id = ?").param(id.value()).query(this::read).optional();
	}

	/** Those that are or were to be last, first. */
	List<Exercise> page(Cursor after, int atMost) {
		return this.jdbc
			.sql(SELECT + "WHERE (e.planned_start, e.id) < (?, ?) ORDER BY e.planned_start DESC, e.id DESC LIMIT ?")
			.params(Timestamp.from(after.at()), after.id(), atMost)
			.query(this::read)
			.list();
	}

	/**
	 * Those that began and rehearse that plan of the acting organisation's, the latest
	 * first.
	 */
	List<Exercise> rehearsing(PlanId plan, int atMost) {
		return this.jdbc
			.sql(SELECT
					+ """
							WHERE e.started_at IS NOT NULL AND e.stage <> 'CANCELLED' AND e.id IN (SELECT x.exercise_id
								FROM exercises.exercised_plan x WHERE x.plan_id = ? AND x.organisation_id = ledger.acting_organisation())
							ORDER BY e.started_at DESC, e.id LIMIT ?
							""")
			.params(plan.value(), atMost)
			.query(this::read)
			.list();
	}

	private byte[] sealed(ExerciseId id, ExerciseText text) {
		return this.vault.seal(JsonMapper.shared().writeValueAsBytes(text), SealedExercises.CONTENT.place(id));
	}

	private <T> T open(byte[] sealed, String place, Class<T> type) {
		return JsonMapper.shared().readValue(this.vault.open(sealed, place), type);
	}

	private Exercise read(ResultSet row, int at) throws SQLException {
		ExerciseId id = new ExerciseId(row.getObject("id", UUID.class));
		return new Exercise(id, new OrganisationId(row.getObject("organisation_id", UUID.class)),
				ExerciseKind.valueOf(row.getString("kind")),
				open(row.getBytes("content"), SealedExercises.CONTENT.place(id), ExerciseText.class),
				moment(row, "planned_start"), Duration.ofMinutes(row.getInt("planned_minutes")), plans(row),
				state(row, id), row.getInt("revision"), moment(row, "changed_at"));
	}

	private static List<PlanId> plans(ResultSet row) throws SQLException {
		return List.of((Object[]) row.getArray("plans").getArray())
			.stream()
			.map(plan -> new PlanId((UUID) plan))
			.toList();
	}

	private ExerciseState state(ResultSet row, ExerciseId id) throws SQLException {
		return switch (Stage.valueOf(row.getString("stage"))) {
			case DRAFT -> new Draft();
			case ANNOUNCED -> new Announced(moment(row, "announced_at"));
			case UNDER_WAY -> new UnderWay(moment(row, "started_at"));
			case ENDED -> new Ended(moment(row, "started_at"), moment(row, "ended_at"));
			case CLOSED -> new Closed(moment(row, "started_at"), moment(row, "ended_at"), moment(row, "closed_at"));
			case CANCELLED -> new Cancelled(moment(row, "cancelled_at"),
					open(row.getBytes("reason"), SealedExercises.REASON.place(id), String.class),
					Optional.ofNullable(row.getTimestamp("started_at")).map(Timestamp::toInstant).orElse(null));
		};
	}

	private static Instant moment(ResultSet row, String column) throws SQLException {
		return row.getTimestamp(column).toInstant();
	}

}
