package org.cohesioncyber.hub.plans;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import org.cohesioncyber.hub.ledger.Vault;
import org.cohesioncyber.hub.shared.Actor;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Interviews of the acting person. */
@Component
class InterviewRows {

	private static final TypeReference<Map<Question, Answer>> ANSWERS = new TypeReference<>() {
	};

	private final JdbcClient jdbc;

	private final Vault vault;

	InterviewRows(JdbcClient jdbc, Vault vault) {
		this.jdbc = jdbc;
		this.vault = vault;
	}

	void insert(Interview interview, Actor actor) {
		this.jdbc.sql("""
				INSERT INTO plans.interview (id, organisation_id, person, sector, answers, started_at, changed_at)
				VALUES (?, ?, ?, ?, ?, ?, ?)
				""")
			.params(interview.id().value(), actor.requireOrganisation().value(), actor.reference(),
					interview.sector().name(), sealed(interview.id(), interview.answers()),
					Timestamp.from(interview.changedAt()), Timestamp.from(interview.changedAt()))
			.update();
	}

	void change(InterviewId id, Map<Question, Answer> answers, Instant at) {
		this.jdbc.sql("UPDATE plans.interview SET answers = ?, changed_at = ? WHERE id = ?")
			.params(sealed(id, answers), Timestamp.from(at), id.value())
			.update();
	}

	void delete(InterviewId id) {
		this.jdbc.sql("DELETE FROM plans.interview WHERE id = ?").param(id.value()).update();
	}

	Optional<Interview> find(InterviewId id) {
		return this.jdbc.sql("SELECT * FROM plans.interview WHERE id = ?")
			.param(id.value())
			.query(this::read)
			.optional();
	}

	/** Until the act ends nobody else answers. */
	Optional<Interview> lock(InterviewId id) {
		return this.jdbc.sql("SELECT * FROM plans.interview WHERE id = ? FOR UPDATE")
			.param(id.value())
			.query(this::read)
			.optional();
	}

	Optional<Interview> latest() {
		return this.jdbc.sql("SELECT * FROM plans.interview ORDER BY changed_at DESC LIMIT 1")
			.query(this::read)
			.optional();
	}

	private byte[] sealed(InterviewId id, Map<Question, Answer> answers) {
		return this.vault.seal(JsonMapper.shared().writeValueAsBytes(answers), SealedPlans.ANSWERS.place(id));
	}

	private Interview read(ResultSet row, int number) throws SQLException {
		InterviewId id = new InterviewId(row.getObject("id", UUID.class));
		return new Interview(id, ExampleSector.valueOf(row.getString("sector")),
				JsonMapper.shared()
					.readValue(this.vault.open(row.getBytes("answers"), SealedPlans.ANSWERS.place(id)), ANSWERS),
				row.getTimestamp("changed_at").toInstant());
	}

}
