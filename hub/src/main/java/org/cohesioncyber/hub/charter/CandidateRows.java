package org.cohesioncyber.hub.charter;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.cohesioncyber.hub.charter.Candidate.Card;
import org.cohesioncyber.hub.ledger.Entry;
import org.cohesioncyber.hub.ledger.SealedColumn;
import org.cohesioncyber.hub.ledger.Vault;
import org.cohesioncyber.hub.shared.OrganisationId;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** The rows of candidates and of the invitations they got. */
@Component
class CandidateRows {

	static final SealedColumn CARD = new SealedColumn("charter.candidate", "organisation_id", "card");

	static final SealedColumn RECIPIENT = new SealedColumn("charter.invitation", "id", "recipient");

	private static final String SELECT = "SELECT organisation_id, revision, since, contact_on, invited_on, card FROM charter.candidate ";

	private final JdbcClient jdbc;

	private final Vault vault;

	private final JsonMapper json;

	CandidateRows(JdbcClient jdbc, Vault vault, JsonMapper json) {
		this.jdbc = jdbc;
		this.vault = vault;
		this.json = json;
	}

	List<Candidate> all() {
		return this.jdbc.sql(SELECT).query(this::read).list();
	}

	Optional<Candidate> find(OrganisationId organisation) {
		return this.jdbc.sql(SELECT + "WHERE organisation_id = ?")
			.param(organisation.value())
			.query(this::read)
			.optional();
	}

	/** False when it is a candidate already. */
	boolean insert(Entry entry, OrganisationId organisation, LocalDate since, CandidateDraft.Checked draft) {
		return this.jdbc
			.sql("""
					INSERT INTO charter.candidate (organisation_id, revision, since, contact_on, card, changed_at, changed_by)
					VALUES (?, 0, ?, ?, ?, ?, ?) ON CONFLICT DO NOTHING
					""")
			.param(organisation.value())
			.param(since)
			.param(draft.contactOn().orElse(null))
			.param(sealed(organisation, draft.card()))
			.param(Timestamp.from(entry.at()))
			.param(entry.actor().reference())
			.update() == 1;
	}

	/** False when somebody changed it since that revision. */
	boolean change(Entry entry, OrganisationId organisation, int revision, CandidateDraft.Checked draft) {
		return this.jdbc
			.sql("""
					UPDATE charter.candidate SET revision = revision + 1, contact_on = ?, card = ?, changed_at = ?, changed_by = ?
					WHERE organisation_id = ? AND revision = ?
					""")
			.param(draft.contactOn().orElse(null))
			.param(sealed(organisation, draft.card()))
			.param(Timestamp.from(entry.at()))
			.param(entry.actor().reference())
			.param(organisation.value())
			.param(revision)
			.update() == 1;
	}

	boolean invite(Entry entry, OrganisationId organisation, LocalDate day) {
		return this.jdbc.sql("""
				UPDATE charter.candidate SET revision = revision + 1, invited_on = ?, changed_at = ?, changed_by = ?
				WHERE organisation_id = ?
				""")
			.params(day, Timestamp.from(entry.at()), entry.actor().reference(), organisation.value())
			.update() == 1;
	}

	/**
	 * Forgets what was noted, and whom invitations went to; false if there was nothing.
	 */
	boolean delete(OrganisationId organisation) {
		this.jdbc.sql("DELETE FROM charter.invitation WHERE organisation_id = ?").param(organisation.value()).update();
		return this.jdbc.sql("DELETE FROM charter.candidate WHERE organisation_id = ?")
			.param(organisation.value())
			.update() == 1;
	}

	/** Whom a letter goes to and what it asks to sign. */
	record Invitation(OrganisationId organisation, String version, Recipient recipient) {

	}

	/** The person an invitation goes to. */
	record Recipient(String name, String email) {

		@Override
		public String toString() {
			return "Recipient";
		}

	}

	void insert(Entry entry, UUID id, Invitation invitation) {
		this.jdbc.sql("""
				INSERT INTO charter.invitation (id, organisation_id, version, recipient, invited_at, invited_by)
				VALUES (?, ?, ?, ?, ?, ?)
				""")
			.params(id, invitation.organisation().value(), invitation.version(),
					this.vault.seal(this.json.writeValueAsString(invitation.recipient()), RECIPIENT.place(id)),
					Timestamp.from(entry.at()), entry.actor().reference())
			.update();
	}

	Optional<Invitation> invitation(UUID id) {
		return this.jdbc.sql("SELECT organisation_id, version, recipient FROM charter.invitation WHERE id = ?")
			.param(id)
			.query((row, _) -> new Invitation(new OrganisationId(row.getObject(1, UUID.class)), row.getString(2),
					this.json.readValue(this.vault.openText(row.getBytes(3), RECIPIENT.place(id)), Recipient.class)))
			.optional();
	}

	private byte[] sealed(OrganisationId organisation, Card card) {
		return this.vault.seal(this.json.writeValueAsString(card), CARD.place(organisation));
	}

	private Candidate read(ResultSet row, int at) throws SQLException {
		OrganisationId organisation = new OrganisationId(row.getObject("organisation_id", UUID.class));
		String card = this.vault.openText(row.getBytes("card"), CARD.place(organisation));
		return new Candidate(organisation, row.getInt("revision"), row.getObject("since", LocalDate.class),
				Optional.ofNullable(row.getObject("contact_on", LocalDate.class)),
				Optional.ofNullable(row.getObject("invited_on", LocalDate.class)),
				this.json.readValue(card, Card.class));
	}

}
