package org.cohesioncyber.hub.charter;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.cohesioncyber.hub.charter.Step.Kind;
import org.cohesioncyber.hub.ledger.Entry;
import org.cohesioncyber.hub.ledger.SealedColumn;
import org.cohesioncyber.hub.ledger.Vault;
import org.cohesioncyber.hub.shared.OrganisationId;

import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The rows of organisations' steps, as far as the acting organisation may see them. */
@Component
class StepRows {

	static final SealedColumn REASON = new SealedColumn("charter.step", "id", "reason");

	private final JdbcClient jdbc;

	private final Vault vault;

	StepRows(JdbcClient jdbc, Vault vault) {
		this.jdbc = jdbc;
		this.vault = vault;
	}

	/** A step of the day, whose reason may be none. */
	void insert(Entry entry, OrganisationId organisation, Kind kind, LocalDate day, @Nullable UUID signature,
			@Nullable String reason) {
		UUID id = UUID.randomUUID();
		this.jdbc
			.sql("""
					INSERT INTO charter.step (id, organisation_id, kind, day, signature_id, reason, recorded_at, recorded_by)
					VALUES (?, ?, ?, ?, ?, ?, ?, ?)
					""")
			.param(id)
			.param(organisation.value())
			.param(kind.name())
			.param(day)
			.param(signature)
			.param(reason == null ? null : this.vault.seal(reason, REASON.place(id)))
			.param(Timestamp.from(entry.at()))
			.param(entry.actor().reference())
			.update();
	}

	/** All of an organisation, the latest first. */
	List<Step> of(OrganisationId organisation) {
		return this.jdbc.sql(
				"SELECT id, kind, day, reason, recorded_at FROM charter.step WHERE organisation_id = ? ORDER BY number DESC")
			.param(organisation.value())
			.query(this::read)
			.list();
	}

	private Step read(ResultSet row, int at) throws SQLException {
		byte[] reason = row.getBytes("reason");
		return new Step(Kind.valueOf(row.getString("kind")), row.getObject("day", LocalDate.class),
				reason == null ? Optional.empty()
						: Optional.of(this.vault.openText(reason, REASON.place(row.getString("id")))),
				row.getTimestamp("recorded_at").toInstant());
	}

}
