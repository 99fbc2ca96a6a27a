package org.cohesioncyber.hub.exercises;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.List;
import java.util.UUID;

import org.cohesioncyber.hub.ledger.Entry;
import org.cohesioncyber.hub.ledger.Vault;
import org.cohesioncyber.hub.shared.OrganisationId;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** RETEX in the database, as far as the actor may see them. */
@Component
class RetexRows {

	private final JdbcClient jdbc;

	private final Vault vault;

	RetexRows(JdbcClient jdbc, Vault vault) {
		this.jdbc = jdbc;
		this.vault = vault;
	}

	/** The organisation's own, the latest version of each kind first. */
	List<Retex> of(ExerciseId exercise, OrganisationId own) {
		return this.jdbc.sql("""
				SELECT * FROM exercises.retex WHERE exercise_id = ? AND organisation_id = ? ORDER BY kind, version DESC
				""").params(exercise.value(), own.value()).query(this::read).list();
	}

	/** False when somebody else was first. */
	boolean insert(ExerciseId exercise, RetexKind kind, int version, int revision, RetexText text, Entry entry) {
		UUID id = UUID.randomUUID();
		return this.jdbc
			.sql("""
					INSERT INTO exercises.retex (id, exercise_id, organisation_id, owner_id, territory, kind, version, content,
						revision, changed_at, changed_by)
					SELECT ?, p.exercise_id, p.organisation_id, p.owner_id, p.territory, ?, ?, ?, ?, ?, ?
					FROM exercises.participant p WHERE p.exercise_id = ? AND p.organisation_id = ?
					ON CONFLICT (exercise_id, organisation_id, kind, version) DO NOTHING
					""")
			.params(id, kind.name(), version, sealed(id, new Kept(text, null)), revision, Timestamp.from(entry.at()),
					entry.actor().reference(), exercise.value(), entry.actor().requireOrganisation().value())
			.update() == 1;
	}

	/** False when somebody changed it since that revision. */
	boolean change(Retex known, int revision, RetexText text, @Nullable RetexApproval approval, Entry entry) {
		OrganisationId own = entry.actor().requireOrganisation();
		UUID id = this.jdbc
			.sql("""
					SELECT id FROM exercises.retex WHERE exercise_id = ? AND organisation_id = ? AND kind = ? AND version = ?
					""")
			.params(known.exercise().value(), own.value(), known.kind().name(), known.version())
			.query(UUID.class)
			.single();
		return this.jdbc
			.sql("""
					UPDATE exercises.retex SET content = :content, approved_on = :approved, changed_at = :at, changed_by = :by,
						revision = revision + 1
					WHERE id = :id AND revision = :revision AND approved_on IS NULL
					""")
			.param("content", sealed(id, new Kept(text, approval)))
			.param("approved", approval == null ? null : approval.on())
			.param("at", Timestamp.from(entry.at()))
			.param("by", entry.actor().reference())
			.param("id", id)
			.param("revision", revision)
			.update() == 1;
	}

	private byte[] sealed(UUID id, Kept content) {
		return this.vault.seal(JsonMapper.shared().writeValueAsBytes(content), SealedExercises.RETEX.place(id));
	}

	private Retex read(ResultSet row, int at) throws SQLException {
		UUID id = row.getObject("id", UUID.class);
		Kept content = JsonMapper.shared()
			.readValue(this.vault.open(row.getBytes("content"), SealedExercises.RETEX.place(id)), Kept.class);
		return new Retex(new ExerciseId(row.getObject("exercise_id", UUID.class)),
				RetexKind.valueOf(row.getString("kind")), row.getInt("version"), content.text(), content.approval(),
				row.getInt("revision"), row.getTimestamp("changed_at").toInstant());
	}

	/** What is sealed. */
	private record Kept(RetexText text, @Nullable RetexApproval approval) {

	}

}
