package org.cohesioncyber.hub.exercises;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.cohesioncyber.hub.exercises.ActionState.Done;
import org.cohesioncyber.hub.exercises.ActionState.GivenUp;
import org.cohesioncyber.hub.exercises.ActionState.Open;
import org.cohesioncyber.hub.ledger.Entry;
import org.cohesioncyber.hub.ledger.Vault;
import org.cohesioncyber.hub.shared.OrganisationId;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Actions in the database, as far as the actor may see them. */
@Component
class ActionRows {

	private final JdbcClient jdbc;

	private final Vault vault;

	ActionRows(JdbcClient jdbc, Vault vault) {
		this.jdbc = jdbc;
		this.vault = vault;
	}

	void insert(ActionId id, ExerciseId exercise, ActionDraft.Checked action, Entry entry) {
		this.jdbc
			.sql("""
					INSERT INTO exercises.action (id, exercise_id, organisation_id, owner_id, territory, finding_id, content, due_on,
						state, added_at, changed_at, changed_by)
					SELECT :id, p.exercise_id, p.organisation_id, p.owner_id, p.territory, :finding, :content, :due, 'OPEN', :at,
						:at, :by
					FROM exercises.participant p WHERE p.exercise_id = :exercise AND p.organisation_id = :own
					""")
			.param("id", id.value())
			.param("finding", value(action.finding()))
			.param("content", sealed(id, action.text()))
			.param("due", action.dueOn())
			.param("at", Timestamp.from(entry.at()))
			.param("by", entry.actor().reference())
			.param("exercise", exercise.value())
			.param("own", entry.actor().requireOrganisation().value())
			.update();
	}

	/**
	 * False when somebody changed it since that revision. Who was told that it is overdue
	 * is told again when it is due on another day.
	 */
	boolean change(ExerciseAction known, int revision, ActionDraft.Checked action, Entry entry) {
		return this.jdbc.sql("""
				UPDATE exercises.action SET content = :content, due_on = :due,
					told_on = CASE WHEN due_on = :due THEN told_on END,
					changed_at = :at, changed_by = :by, revision = revision + 1
				WHERE id = :id AND revision = :revision AND state = 'OPEN'
				""")
			.param("content", sealed(known.id(), action.text()))
			.param("due", action.dueOn())
			.param("at", Timestamp.from(entry.at()))
			.param("by", entry.actor().reference())
			.param("id", known.id().value())
			.param("revision", revision)
			.update() == 1;
	}

	/** False when somebody changed it since that revision. */
	boolean settle(ExerciseAction known, int revision, ActionState state, Entry entry) {
		LocalDate settled = switch (state) {
			case Open open -> null;
			case Done done -> done.on();
			case GivenUp givenUp -> givenUp.on();
		};
		return this.jdbc.sql("""
				UPDATE exercises.action SET state = :state, settled_on = :settled, reason = :reason, changed_at = :at,
					changed_by = :by, revision = revision + 1
				WHERE id = :id AND revision = :revision
				""")
			.param("state", state.stage().name())
			.param("settled", settled)
			.param("reason", state instanceof GivenUp givenUp ? reason(known.id(), givenUp) : null)
			.param("at", Timestamp.from(entry.at()))
			.param("by", entry.actor().reference())
			.param("id", known.id().value())
			.param("revision", revision)
			.update() == 1;
	}

	boolean isDrawnFrom(FindingId finding) {
		return this.jdbc.sql("SELECT EXISTS (SELECT 1 FROM exercises.action WHERE finding_id = ?)")
			.param(finding.value())
			.query(Boolean.class)
			.single();
	}

	Optional<ExerciseAction> find(ExerciseId exercise, ActionId id) {
		return this.jdbc.sql("SELECT * FROM exercises.action WHERE id = ? AND exercise_id = ?")
			.params(id.value(), exercise.value())
			.query(this::read)
			.optional();
	}

	/** The organisation's own of an exercise, the first due first. */
	List<ExerciseAction> of(ExerciseId exercise, OrganisationId own) {
		return this.jdbc
			.sql("SELECT * FROM exercises.action WHERE exercise_id = ? AND organisation_id = ? ORDER BY due_on, id")
			.params(exercise.value(), own.value())
			.query(this::read)
			.list();
	}

	/** The organisation's open ones of all exercises, the first due first. */
	List<ExerciseAction> open(OrganisationId own, LocalDate after, UUID afterId, int atMost) {
		return this.jdbc.sql("""
				SELECT * FROM exercises.action
				WHERE organisation_id = ? AND state = 'OPEN' AND (due_on, id) > (?, ?) ORDER BY due_on, id LIMIT ?
				""").params(own.value(), after, afterId, atMost).query(this::read).list();
	}

	private static @Nullable UUID value(@Nullable FindingId finding) {
		return finding == null ? null : finding.value();
	}

	private byte[] sealed(ActionId id, ActionText text) {
		return this.vault.seal(JsonMapper.shared().writeValueAsBytes(text), SealedExercises.ACTION.place(id));
	}

	private byte[] reason(ActionId id, GivenUp givenUp) {
		return this.vault.seal(JsonMapper.shared().writeValueAsBytes(givenUp.reason()),
				SealedExercises.ACTION_REASON.place(id));
	}

	private ExerciseAction read(ResultSet row, int at) throws SQLException {
		ActionId id = new ActionId(row.getObject("id", UUID.class));
		UUID finding = row.getObject("finding_id", UUID.class);
		ActionText text = JsonMapper.shared()
			.readValue(this.vault.open(row.getBytes("content"), SealedExercises.ACTION.place(id)), ActionText.class);
		return new ExerciseAction(id, new ExerciseId(row.getObject("exercise_id", UUID.class)),
				finding == null ? null : new FindingId(finding), text, row.getObject("due_on", LocalDate.class),
				state(row, id), row.getInt("revision"), row.getTimestamp("changed_at").toInstant());
	}

	private ActionState state(ResultSet row, ActionId id) throws SQLException {
		return switch (ActionState.Stage.valueOf(row.getString("state"))) {
			case OPEN -> new Open();
			case DONE -> new Done(row.getObject("settled_on", LocalDate.class));
			case GIVEN_UP -> new GivenUp(row.getObject("settled_on", LocalDate.class),
					JsonMapper.shared()
						.readValue(this.vault.open(row.getBytes("reason"), SealedExercises.ACTION_REASON.place(id)),
								String.class));
		};
	}

}
