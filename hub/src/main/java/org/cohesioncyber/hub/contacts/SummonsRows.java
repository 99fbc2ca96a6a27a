package org.cohesioncyber.hub.contacts;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

import org.cohesioncyber.hub.ledger.Vault;
import org.cohesioncyber.hub.shared.OrganisationId;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Links and spoken codes, which only the hub reads. */
@Component
class SummonsRows {

	/** Wrong codes before a link or a spoken code is worth nothing. */
	static final int TRIES = 5;

	private final JdbcClient jdbc;

	private final Vault vault;

	SummonsRows(JdbcClient jdbc, Vault vault) {
		this.jdbc = jdbc;
		this.vault = vault;
	}

	/** Whom an attempt reaches, and where. */
	record Recipient(OrganisationId organisation, String name, String address) {

	}

	/** The person of an attempt that still waits for an answer. */
	Optional<Recipient> recipient(UUID attempt) {
		return this.jdbc.sql("""
				SELECT a.organisation_id, p.id AS person, p.name, h.id AS channel, h.address
				FROM contacts.attempt a JOIN contacts.call c ON c.id = a.call_id
				JOIN contacts.drill d ON d.id = a.drill_id JOIN contacts.channel h ON h.id = a.channel_id
				JOIN contacts.person p ON p.id = h.person_id
				WHERE a.id = ? AND a.state = 'WAITING' AND c.state = 'OPEN' AND d.ended_at IS NULL
				""")
			.param(attempt)
			.query((row, _) -> new Recipient(new OrganisationId(row.getObject("organisation_id", UUID.class)),
					this.vault.openText(row.getBytes("name"),
							SealedContacts.NAME.place(row.getObject("person", UUID.class))),
					this.vault.openText(row.getBytes("address"),
							SealedContacts.ADDRESS.place(row.getObject("channel", UUID.class)))))
			.optional();
	}

	/** Keeps a secret: of its link only the hash, its code sealed. */
	void insert(UUID attempt, OrganisationId organisation, SummonsSecret secret, boolean byHand, Instant at) {
		UUID id = UUID.randomUUID();
		this.jdbc.sql("""
				INSERT INTO contacts.summons (id, attempt_id, organisation_id, token_hash, code, made_at)
				VALUES (?, ?, ?, ?, ?, ?)
				""")
			.param(id)
			.param(attempt)
			.param(organisation.value())
			.param(byHand ? null : secret.tokenHash())
			.param(this.vault.seal(secret.code(), SealedContacts.CODE.place(id)))
			.param(Timestamp.from(at))
			.update();
	}

	/** A try that was counted, with the code it should have shown. */
	record Tried(UUID attempt, String code) {

	}

	/** Counts one try at a link, and finds it unless it was tried too often. */
	Optional<Tried> tryLink(byte[] tokenHash) {
		return tried("token_hash = ?", tokenHash);
	}

	/** Counts one try at the code that is being read back. */
	Optional<Tried> trySpoken(UUID attempt) {
		return tried("""
				id = (SELECT id FROM contacts.summons WHERE attempt_id = ? AND token_hash IS NULL
					ORDER BY made_at DESC, id LIMIT 1)
				""", attempt);
	}

	private Optional<Tried> tried(String which, Object key) {
		return this.jdbc
			.sql("UPDATE contacts.summons SET tries = tries + 1 WHERE tries < " + TRIES + " AND " + which
					+ " RETURNING id, attempt_id, code")
			.param(key)
			.query((row, _) -> new Tried(row.getObject("attempt_id", UUID.class),
					this.vault.openText(row.getBytes("code"),
							SealedContacts.CODE.place(row.getObject("id", UUID.class)))))
			.optional();
	}

}
