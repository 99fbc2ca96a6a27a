package org.cohesioncyber.hub.exercises;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import org.cohesioncyber.hub.exercises.Inject.Direction;
import org.cohesioncyber.hub.exercises.Inject.State;
import org.cohesioncyber.hub.exercises.Inject.Text;
import org.cohesioncyber.hub.ledger.Entry;
import org.cohesioncyber.hub.ledger.SealedColumn;
import org.cohesioncyber.hub.ledger.Vault;
import org.cohesioncyber.hub.shared.OrganisationId;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** The story of an exercise and its injects, as far as the actor may see them. */
@Component
class InjectRows {

	private static final String SELECT = """
			SELECT i.*, d.content AS direction, array(SELECT a.organisation_id FROM exercises.addressee a
				WHERE a.inject_id = i.id) AS addressees
			FROM exercises.inject i LEFT JOIN exercises.direction d ON d.inject_id = i.id
			""";

	private final JdbcClient jdbc;

	private final Vault vault;

	InjectRows(JdbcClient jdbc, Vault vault) {
		this.jdbc = jdbc;
		this.vault = vault;
	}

	/**
	 * The story told at the start; blank as long as there is none, or none to be read.
	 */
	String narrative(ExerciseId id) {
		return this.jdbc.sql("SELECT narrative FROM exercises.scenario WHERE exercise_id = ?")
			.param(id.value())
			.query((row, _) -> open(row.getBytes("narrative"), SealedExercises.NARRATIVE, id.value(), String.class))
			.optional()
			.orElse("");
	}

	void keepNarrative(Exercise exercise, String narrative) {
		this.jdbc.sql("""
				INSERT INTO exercises.scenario (exercise_id, owner_id, territory, narrative) VALUES (?, ?, ?, ?)
				ON CONFLICT (exercise_id) DO UPDATE SET narrative = excluded.narrative
				""")
			.params(exercise.id().value(), exercise.organisation().value(), isTerritory(exercise),
					sealed(narrative, SealedExercises.NARRATIVE, exercise.id().value()))
			.update();
	}

	int count(ExerciseId id) {
		return this.jdbc.sql("SELECT count(*) FROM exercises.inject WHERE exercise_id = ?")
			.param(id.value())
			.query(Integer.class)
			.single();
	}

	void insert(InjectId id, Exercise exercise, InjectDraft.Checked inject) {
		this.jdbc
			.sql("""
					INSERT INTO exercises.inject (id, exercise_id, owner_id, territory, after_minutes, to_all, state, content)
					VALUES (?, ?, ?, ?, ?, ?, 'PLANNED', ?)
					""")
			.params(id.value(), exercise.id().value(), exercise.organisation().value(), isTerritory(exercise),
					inject.after().toMinutes(), inject.addressees().isEmpty(),
					sealed(inject.text(), SealedExercises.INJECT, id.value()))
			.update();
		this.jdbc.sql("""
				INSERT INTO exercises.direction (inject_id, exercise_id, owner_id, territory, content)
				VALUES (?, ?, ?, ?, ?)
				""")
			.params(id.value(), exercise.id().value(), exercise.organisation().value(), isTerritory(exercise),
					sealed(new Direction(inject.expected(), ""), SealedExercises.DIRECTION, id.value()))
			.update();
		address(id, exercise, inject.addressees());
	}

	/** False when somebody changed it since that revision, or it is no longer planned. */
	boolean change(InjectId id, Exercise exercise, int revision, InjectDraft.Checked inject) {
		int changed = this.jdbc.sql("""
				UPDATE exercises.inject SET after_minutes = ?, to_all = ?, content = ?, revision = revision + 1
				WHERE id = ? AND revision = ? AND state = 'PLANNED'
				""")
			.params(inject.after().toMinutes(), inject.addressees().isEmpty(),
					sealed(inject.text(), SealedExercises.INJECT, id.value()), id.value(), revision)
			.update();
		if (changed == 1) {
			direct(id, new Direction(inject.expected(), ""));
			this.jdbc.sql("DELETE FROM exercises.addressee WHERE inject_id = ?").param(id.value()).update();
			address(id, exercise, inject.addressees());
		}
		return changed == 1;
	}

	private void address(InjectId id, Exercise exercise, Set<OrganisationId> addressees) {
		this.jdbc.sql("""
				INSERT INTO exercises.addressee (inject_id, exercise_id, owner_id, territory, organisation_id)
				SELECT ?, ?, ?, ?, unnest(?::uuid[])
				""")
			.params(id.value(), exercise.id().value(), exercise.organisation().value(), isTerritory(exercise),
					addressees.stream().map(OrganisationId::value).toArray(UUID[]::new))
			.update();
	}

	private void direct(InjectId id, Direction direction) {
		this.jdbc.sql("UPDATE exercises.direction SET content = ? WHERE inject_id = ?")
			.params(sealed(direction, SealedExercises.DIRECTION, id.value()), id.value())
			.update();
	}

	/** False when it is no longer planned. */
	boolean settle(InjectId id, State state, Direction direction, Entry entry) {
		direct(id, direction);
		return this.jdbc.sql("""
				UPDATE exercises.inject SET state = ?, settled_at = ?, revision = revision + 1
				WHERE id = ? AND state = 'PLANNED'
				""").params(state.name(), Timestamp.from(entry.at()), id.value()).update() == 1;
	}

	/** False when it is no longer planned. */
	boolean remove(InjectId id) {
		this.jdbc.sql("""
				DELETE FROM exercises.addressee WHERE inject_id IN
					(SELECT i.id FROM exercises.inject i WHERE i.id = ? AND i.state = 'PLANNED')
				""").param(id.value()).update();
		this.jdbc.sql("""
				DELETE FROM exercises.direction WHERE inject_id IN
					(SELECT i.id FROM exercises.inject i WHERE i.id = ? AND i.state = 'PLANNED')
				""").param(id.value()).update();
		return this.jdbc.sql("DELETE FROM exercises.inject WHERE id = ? AND state = 'PLANNED'")
			.param(id.value())
			.update() == 1;
	}

	Optional<Inject> find(ExerciseId exercise, InjectId id) {
		return this.jdbc.sql(SELECT + "WHERE i.exercise_id = ? AND i.id = ?")
			.params(exercise.value(), id.value())
			.query(this::read)
			.optional();
	}

	/** In the order of the scenario. */
	List<Inject> of(ExerciseId exercise) {
		return this.jdbc.sql(SELECT + "WHERE i.exercise_id = ? ORDER BY i.after_minutes, i.id")
			.param(exercise.value())
			.query(this::read)
			.list();
	}

	private static boolean isTerritory(Exercise exercise) {
		return exercise.kind() == ExerciseKind.TERRITORY;
	}

	private byte[] sealed(Object value, SealedColumn column, UUID id) {
		return this.vault.seal(JsonMapper.shared().writeValueAsBytes(value), column.place(id));
	}

	private <T> T open(byte[] sealed, SealedColumn column, UUID id, Class<T> type) {
		return JsonMapper.shared().readValue(this.vault.open(sealed, column.place(id)), type);
	}

	private Inject read(ResultSet row, int at) throws SQLException {
		UUID id = row.getObject("id", UUID.class);
		byte[] direction = row.getBytes("direction");
		Timestamp settled = row.getTimestamp("settled_at");
		Set<OrganisationId> addressees = Arrays.stream((Object[]) row.getArray("addressees").getArray())
			.map(one -> new OrganisationId((UUID) one))
			.collect(Collectors.toSet());
		return new Inject(new InjectId(id), new ExerciseId(row.getObject("exercise_id", UUID.class)),
				Duration.ofMinutes(row.getInt("after_minutes")), row.getBoolean("to_all"), addressees,
				State.valueOf(row.getString("state")), settled == null ? null : settled.toInstant(),
				open(row.getBytes("content"), SealedExercises.INJECT, id, Text.class),
				direction == null ? null : open(direction, SealedExercises.DIRECTION, id, Direction.class),
				row.getInt("revision"));
	}

}
