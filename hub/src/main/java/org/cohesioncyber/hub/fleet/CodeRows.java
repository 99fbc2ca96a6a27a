package org.cohesioncyber.hub.fleet;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

import org.cohesioncyber.hub.shared.OneTimeCode;
import org.cohesioncyber.hub.shared.OrganisationId;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The rows of one-time codes. */
@Component
class CodeRows {

	/** Tries with a wrong secret before a code is worth nothing. */
	static final int TRIES = 5;

	private final JdbcClient jdbc;

	CodeRows(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	void add(UUID id, OrganisationId organisation, OneTimeCode code, AgentSharing sharing, String issuedBy,
			Instant issuedAt, Instant expiresAt) {
		this.jdbc.sql("""
				INSERT INTO fleet.enrolment_code (id, organisation_id, selector, secret_hash, tlp, circle_id, issued_by,
					issued_at, expires_at)
				VALUES (:id, :organisation, :selector, :hash, :tlp, :circle, :by, :at, :until)
				""")
			.param("id", id)
			.param("organisation", organisation.value())
			.param("selector", code.selector())
			.param("hash", code.secretHash())
			.param("tlp", AgentRows.name(sharing.tlp()))
			.param("circle", sharing.circle(), Types.OTHER)
			.param("by", issuedBy)
			.param("at", Timestamp.from(issuedAt))
			.param("until", Timestamp.from(expiresAt))
			.update();
	}

	/** Counts one try and finds the code, unless it was tried too often or is too old. */
	Optional<Row> tryOnce(String selector, Instant now) {
		return this.jdbc.sql("""
				UPDATE fleet.enrolment_code SET tries = tries + 1
				WHERE selector = :selector AND tries < :tries AND expires_at > :now
				RETURNING id, organisation_id, secret_hash, tlp, circle_id, agent_id
				""")
			.param("selector", selector)
			.param("tries", TRIES)
			.param("now", Timestamp.from(now))
			.query(CodeRows::row)
			.optional();
	}

	/** Uses the code up; false when somebody else just did. */
	boolean use(UUID id, AgentId agent, Instant now) {
		return this.jdbc
			.sql("UPDATE fleet.enrolment_code SET used_at = :now, agent_id = :agent WHERE id = :id AND used_at IS NULL")
			.param("now", Timestamp.from(now))
			.param("agent", agent.value())
			.param("id", id)
			.update() == 1;
	}

	private static Row row(ResultSet row, int number) throws SQLException {
		return new Row(row.getObject("id", UUID.class),
				new OrganisationId(row.getObject("organisation_id", UUID.class)), row.getBytes("secret_hash"),
				AgentRows.sharing(row), row.getObject("agent_id", UUID.class));
	}

	record Row(UUID id, OrganisationId organisation, byte[] secretHash, AgentSharing sharing, @Nullable UUID usedFor) {
	}

}
