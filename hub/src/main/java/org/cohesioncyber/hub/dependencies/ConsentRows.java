package org.cohesioncyber.hub.dependencies;

import java.sql.Timestamp;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import org.cohesioncyber.hub.ledger.Entry;
import org.cohesioncyber.hub.shared.OrganisationId;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The rows of consents, as far as the actor may see them. */
@Component
class ConsentRows {

	private final JdbcClient jdbc;

	ConsentRows(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/** False when it is given already. */
	boolean give(OrganisationId organisation, Use use, Entry entry) {
		return this.jdbc.sql("""
				INSERT INTO dependencies.consent (id, organisation_id, use, given_at, given_by) VALUES (?, ?, ?, ?, ?)
				ON CONFLICT DO NOTHING
				""")
			.params(UUID.randomUUID(), organisation.value(), use.name(), Timestamp.from(entry.at()),
					entry.actor().reference())
			.update() == 1;
	}

	/** False when it is not given. */
	boolean withdraw(OrganisationId organisation, Use use, Entry entry) {
		return this.jdbc.sql("""
				UPDATE dependencies.consent SET withdrawn_at = ?, withdrawn_by = ?
				WHERE organisation_id = ? AND use = ? AND withdrawn_at IS NULL
				""")
			.params(Timestamp.from(entry.at()), entry.actor().reference(), organisation.value(), use.name())
			.update() == 1;
	}

	/** The newest first. */
	List<Consent> of(OrganisationId organisation) {
		return this.jdbc.sql("SELECT * FROM dependencies.consent WHERE organisation_id = ? ORDER BY given_at DESC, id")
			.param(organisation.value())
			.query((row, _) -> new Consent(Use.valueOf(row.getString("use")), row.getTimestamp("given_at").toInstant(),
					Optional.ofNullable(row.getTimestamp("withdrawn_at")).map(Timestamp::toInstant)))
			.list();
	}

	/** Those who let this be done, as far as the actor may know. */
	Set<OrganisationId> to(Use use) {
		return this.jdbc.sql("SELECT organisation_id FROM dependencies.consent WHERE use = ? AND withdrawn_at IS NULL")
			.param(use.name())
			.query(UUID.class)
			.list()
			.stream()
			.map(OrganisationId::new)
			.collect(Collectors.toUnmodifiableSet());
	}

}
