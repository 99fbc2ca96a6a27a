package org.cohesioncyber.hub.exercises;

import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.cohesioncyber.hub.ledger.Entry;
import org.cohesioncyber.hub.ledger.Vault;
import org.cohesioncyber.hub.shared.Cursor;
import org.cohesioncyber.hub.shared.OrganisationId;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What was seen, as far as the actor may read it. */
@Component
class ObservationRows {

	private final JdbcClient jdbc;

	private final Vault vault;

	ObservationRows(JdbcClient jdbc, Vault vault) {
		this.jdbc = jdbc;
		this.vault = vault;
	}

	void insert(ObservationId id, ExerciseId exercise, OrganisationId own, ObservationDraft.Checked seen, Entry entry) {
		InjectId inject = seen.inject();
		ObservationId corrects = seen.corrects();
		this.jdbc
			.sql("""
					INSERT INTO exercises.observation (id, exercise_id, organisation_id, owner_id, territory, inject_id, corrects,
						seen_at, recorded_at, recorded_by, shared, content)
					SELECT ?, p.exercise_id, p.organisation_id, p.owner_id, p.territory, ?, ?, ?, ?, ?, ?, ?
					FROM exercises.participant p WHERE p.exercise_id = ? AND p.organisation_id = ?
					""")
			.param(id.value())
			.param(inject == null ? null : inject.value())
			.param(corrects == null ? null : corrects.value())
			.param(Timestamp.from(seen.seenAt()))
			.param(Timestamp.from(entry.at()))
			.param(entry.actor().reference())
			.param(seen.shared())
			.param(this.vault.seal(seen.text().getBytes(StandardCharsets.UTF_8), SealedExercises.OBSERVATION.place(id)))
			.param(exercise.value())
			.param(own.value())
			.update();
	}

	Optional<Observation> find(ExerciseId exercise, ObservationId id) {
		return this.jdbc.sql("SELECT * FROM exercises.observation WHERE exercise_id = ? AND id = ?")
			.params(exercise.value(), id.value())
			.query(this::read)
			.optional();
	}

	/** The latest first. */
	List<Observation> page(ExerciseId exercise, Cursor after, int atMost) {
		return this.jdbc.sql("""
				SELECT * FROM exercises.observation WHERE exercise_id = ? AND (seen_at, id) < (?, ?)
				ORDER BY seen_at DESC, id DESC LIMIT ?
				""").params(exercise.value(), Timestamp.from(after.at()), after.id(), atMost).query(this::read).list();
	}

	private Observation read(ResultSet row, int at) throws SQLException {
		ObservationId id = new ObservationId(row.getObject("id", UUID.class));
		return new Observation(id, new ExerciseId(row.getObject("exercise_id", UUID.class)),
				new OrganisationId(row.getObject("organisation_id", UUID.class)),
				Optional.ofNullable(row.getObject("inject_id", UUID.class)).map(InjectId::new).orElse(null),
				Optional.ofNullable(row.getObject("corrects", UUID.class)).map(ObservationId::new).orElse(null),
				row.getTimestamp("seen_at").toInstant(), row.getTimestamp("recorded_at").toInstant(),
				row.getBoolean("shared"),
				new String(this.vault.open(row.getBytes("content"), SealedExercises.OBSERVATION.place(id)),
						StandardCharsets.UTF_8));
	}

}
