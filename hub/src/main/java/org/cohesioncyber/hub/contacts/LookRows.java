package org.cohesioncyber.hub.contacts;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.cohesioncyber.hub.ledger.Vault;
import org.cohesioncyber.hub.shared.Actor;
import org.cohesioncyber.hub.shared.OrganisationId;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Who of the staff looked, and who may. */
@Component
class LookRows {

	private final JdbcClient jdbc;

	private final Vault vault;

	LookRows(JdbcClient jdbc, Vault vault) {
		this.jdbc = jdbc;
		this.vault = vault;
	}

	/** Why the staff may look at this organisation's contacts now. */
	Optional<Look.Reason> need(OrganisationId organisation) {
		return this.jdbc.sql("SELECT coalesce(contacts.need(?), '')")
			.param(organisation.value())
			.query(String.class)
			.optional()
			.filter(reason -> !reason.isEmpty())
			.map(Look.Reason::valueOf);
	}

	/** After this, and until the transaction ends, the contacts can be read. */
	void note(OrganisationId organisation, Actor staff, Look.Reason reason, Instant at) {
		UUID id = UUID.randomUUID();
		this.jdbc
			.sql("INSERT INTO contacts.look (id, organisation_id, actor, name, reason, at) VALUES (?, ?, ?, ?, ?, ?)")
			.params(id, organisation.value(), staff.reference(),
					this.vault.seal(staff.name(), SealedContacts.LOOKER.place(id)), reason.name(), Timestamp.from(at))
			.update();
	}

	List<Look> at(OrganisationId organisation, int atMost) {
		return this.jdbc
			.sql("SELECT id, name, reason, at FROM contacts.look WHERE organisation_id = ? ORDER BY at DESC LIMIT ?")
			.params(organisation.value(), atMost)
			.query((row, _) -> new Look(
					this.vault.openText(row.getBytes("name"),
							SealedContacts.LOOKER.place(row.getObject("id", UUID.class))),
					Look.Reason.valueOf(row.getString("reason")), row.getTimestamp("at").toInstant()))
			.list();
	}

	boolean isStaffAllowed(OrganisationId organisation) {
		return this.jdbc.sql("SELECT staff_allowed FROM contacts.directory WHERE organisation_id = ?")
			.param(organisation.value())
			.query(Boolean.class)
			.optional()
			.orElse(false);
	}

	void allowStaff(OrganisationId organisation, boolean allowed, Instant at) {
		this.jdbc.sql("""
				INSERT INTO contacts.directory (organisation_id, staff_allowed, changed_at) VALUES (?, ?, ?)
				ON CONFLICT (organisation_id) DO UPDATE SET staff_allowed = excluded.staff_allowed,
					changed_at = excluded.changed_at
				""").params(organisation.value(), allowed, Timestamp.from(at)).update();
	}

}
