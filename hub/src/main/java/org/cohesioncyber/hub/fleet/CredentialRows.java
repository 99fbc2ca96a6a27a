package org.cohesioncyber.hub.fleet;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The rows of nonces and sessions, which live for minutes. */
@Component
class CredentialRows {

	private final JdbcClient jdbc;

	CredentialRows(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/** Keeps a nonce; false when the agent used it before or is no longer in force. */
	boolean take(UUID agent, String nonce, Instant now) {
		return this.jdbc.sql("""
				INSERT INTO fleet.nonce (agent_id, nonce, seen_at)
				SELECT id, ?, ? FROM fleet.agent WHERE id = ? AND revoked_at IS NULL ON CONFLICT DO NOTHING
				""").params(nonce, Timestamp.from(now), agent).update() == 1;
	}

	void addSession(byte[] tokenHash, UUID agent, Instant expiresAt) {
		this.jdbc.sql("INSERT INTO fleet.session (token_hash, agent_id, expires_at) VALUES (?, ?, ?)")
			.params(tokenHash, agent, Timestamp.from(expiresAt))
			.update();
	}

	/** The agent a session in force belongs to. */
	Optional<UUID> holder(byte[] tokenHash, Instant now) {
		return this.jdbc.sql("SELECT agent_id FROM fleet.session WHERE token_hash = ? AND expires_at > ?")
			.params(tokenHash, Timestamp.from(now))
			.query(UUID.class)
			.optional();
	}

	int forget(Instant noncesBefore, Instant sessionsBefore) {
		return this.jdbc.sql("DELETE FROM fleet.nonce WHERE seen_at < ?").param(Timestamp.from(noncesBefore)).update()
				+ this.jdbc.sql("DELETE FROM fleet.session WHERE expires_at < ?")
					.param(Timestamp.from(sessionsBefore))
					.update();
	}

}
