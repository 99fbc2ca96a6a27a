package org.cohesioncyber.hub.exercises;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.cohesioncyber.hub.continuity.ActivityId;
import org.cohesioncyber.hub.ledger.Entry;
import org.cohesioncyber.hub.ledger.Vault;
import org.cohesioncyber.hub.plans.PlanId;
import org.cohesioncyber.hub.shared.OrganisationId;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Findings in the database, as far as the actor may see them. */
@Component
class FindingRows {

	private final JdbcClient jdbc;

	private final Vault vault;

	FindingRows(JdbcClient jdbc, Vault vault) {
		this.jdbc = jdbc;
		this.vault = vault;
	}

	void insert(FindingId id, ExerciseId exercise, FindingDraft.Checked finding, Entry entry) {
		this.jdbc
			.sql("""
					INSERT INTO exercises.finding (id, exercise_id, organisation_id, owner_id, territory, kind, activity_id, plan_id,
						content, added_at, changed_at, changed_by)
					SELECT :id, p.exercise_id, p.organisation_id, p.owner_id, p.territory, :kind, :activity, :plan, :content, :at,
						:at, :by
					FROM exercises.participant p WHERE p.exercise_id = :exercise AND p.organisation_id = :own
					""")
			.param("id", id.value())
			.param("kind", finding.kind().name())
			.param("activity", value(finding.activity()))
			.param("plan", value(finding.plan()))
			.param("content", sealed(id, finding.text()))
			.param("at", Timestamp.from(entry.at()))
			.param("by", entry.actor().reference())
			.param("exercise", exercise.value())
			.param("own", entry.actor().requireOrganisation().value())
			.update();
	}

	/** False when somebody changed it since that revision. */
	boolean change(ExerciseId exercise, FindingId id, int revision, FindingDraft.Checked finding, Entry entry) {
		return this.jdbc.sql("""
				UPDATE exercises.finding SET kind = :kind, activity_id = :activity, plan_id = :plan, content = :content,
					changed_at = :at, changed_by = :by, revision = revision + 1
				WHERE id = :id AND exercise_id = :exercise AND revision = :revision
				""")
			.param("kind", finding.kind().name())
			.param("activity", value(finding.activity()))
			.param("plan", value(finding.plan()))
			.param("content", sealed(id, finding.text()))
			.param("at", Timestamp.from(entry.at()))
			.param("by", entry.actor().reference())
			.param("id", id.value())
			.param("exercise", exercise.value())
			.param("revision", revision)
			.update() == 1;
	}

	/** False when somebody changed it since that revision. */
	boolean remove(ExerciseId exercise, FindingId id, int revision) {
		return this.jdbc.sql("DELETE FROM exercises.finding WHERE id = ? AND exercise_id = ? AND revision = ?")
			.params(id.value(), exercise.value(), revision)
			.update() == 1;
	}

	Optional<ExerciseFinding> find(ExerciseId exercise, FindingId id) {
		return this.jdbc.sql("SELECT * FROM exercises.finding WHERE id = ? AND exercise_id = ?")
			.params(id.value(), exercise.value())
			.query(this::read)
			.optional();
	}

	/** The organisation's own, in the order they were written down. */
	List<ExerciseFinding> of(ExerciseId exercise, OrganisationId own) {
		return this.jdbc
			.sql("SELECT * FROM exercises.finding WHERE exercise_id = ? AND organisation_id = ? ORDER BY added_at, id")
			.params(exercise.value(), own.value())
			.query(this::read)
			.list();
	}

	private static @Nullable UUID value(@Nullable ActivityId activity) {
		return activity == null ? null : activity.value();
	}

	private static @Nullable UUID value(@Nullable PlanId plan) {
		return plan == null ? null : plan.value();
	}

	private byte[] sealed(FindingId id, String text) {
		return this.vault.seal(JsonMapper.shared().writeValueAsBytes(text), SealedExercises.FINDING.place(id));
	}

	private ExerciseFinding read(ResultSet row, int at) throws SQLException {
		FindingId id = new FindingId(row.getObject("id", UUID.class));
		UUID activity = row.getObject("activity_id", UUID.class);
		UUID plan = row.getObject("plan_id", UUID.class);
		String text = JsonMapper.shared()
			.readValue(this.vault.open(row.getBytes("content"), SealedExercises.FINDING.place(id)), String.class);
		return new ExerciseFinding(id, new ExerciseId(row.getObject("exercise_id", UUID.class)),
				FindingKind.valueOf(row.getString("kind")), text, activity == null ? null : new ActivityId(activity),
				plan == null ? null : new PlanId(plan), row.getInt("revision"),
				row.getTimestamp("changed_at").toInstant());
	}

}
