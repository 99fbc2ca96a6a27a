package org.cohesioncyber.hub.incidents;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.cohesioncyber.hub.ledger.SealedColumn;
import org.cohesioncyber.hub.shared.Cursor;
import org.cohesioncyber.hub.shared.OrganisationId;
import org.cohesioncyber.hub.shared.Reality;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Incidents in the database; row-level security decides which rows there are. */
@Component
class IncidentRows {

	static final SealedColumn TOUCHED = new SealedColumn("incidents.incident", "id", "touched");

	private final JdbcClient jdbc;

	private final Touched touched;

	IncidentRows(JdbcClient jdbc, Touched touched) {
		this.jdbc = jdbc;
		this.touched = touched;
	}

	/** Takes the number for the incident, unless any incident has it already. */
	boolean take(Receipt receipt, OrganisationId organisation, String declarer) {
		return this.jdbc.sql("""
				INSERT INTO incidents.receipt (number, incident_id, organisation_id, declarer, reality, declared_at)
				VALUES (?, ?, ?, ?, ?, ?) ON CONFLICT DO NOTHING
				""")
			.params(receipt.number(), receipt.incident().value(), organisation.value(), declarer,
					receipt.reality().name(), Timestamp.from(receipt.declaredAt()))
			.update() == 1;
	}

	void add(Incident incident) {
		Circumstances circumstances = incident.circumstances();
		this.jdbc
			.sql("""
					INSERT INTO incidents.incident (id, organisation_id, number, reality, nature, since, touched, personal_data,
						backups, state, declared_at)
					VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, 'declared', ?)
					""")
			.param(incident.id().value())
			.param(incident.organisation().value())
			.param(incident.number())
			.param(incident.declaration().reality().name())
			.param(incident.nature().name())
			.param(timestamp(circumstances.since()))
			.param(this.touched.seal(TOUCHED, incident.id().value(), circumstances.touched()))
			.param(circumstances.personalData().name())
			.param(circumstances.backups().name())
			.param(Timestamp.from(incident.state().declaredAt()))
			.update();
	}

	void close(IncidentId id, IncidentState.Closed closed) {
		this.jdbc.sql("UPDATE incidents.incident SET state = 'closed', closed_at = ? WHERE id = ?")
			.params(Timestamp.from(closed.closedAt()), id.value())
			.update();
	}

	Optional<Incident> find(IncidentId id) {
		return this.jdbc.sql("SELECT * FROM incidents.incident WHERE id = ?")
			.param(id.value())
			.query(this::incident)
			.optional();
	}

	Optional<Incident> lock(IncidentId id) {
		return this.jdbc.sql("SELECT * FROM incidents.incident WHERE id = ? FOR UPDATE")
			.param(id.value())
			.query(this::incident)
			.optional();
	}

	List<Incident> newest(OrganisationId organisation, Cursor after, int atMost) {
		return this.jdbc.sql("""
				SELECT * FROM incidents.incident WHERE organisation_id = ? AND (declared_at, id) < (?, ?)
				ORDER BY declared_at DESC, id DESC LIMIT ?
				""")
			.params(organisation.value(), Timestamp.from(after.at()), after.id(), atMost)
			.query(this::incident)
			.list();
	}

	Optional<Receipt> receipt(IncidentId id) {
		return this.jdbc.sql("SELECT * FROM incidents.receipt WHERE incident_id = ?")
			.param(id.value())
			.query((row, _) -> new Receipt(id, row.getString("number"), Reality.valueOf(row.getString("reality")),
					row.getTimestamp("declared_at").toInstant()))
			.optional();
	}

	static @Nullable Timestamp timestamp(@Nullable Instant moment) {
		return moment == null ? null : Timestamp.from(moment);
	}

	static @Nullable Instant instant(@Nullable Timestamp moment) {
		return moment == null ? null : moment.toInstant();
	}

	private Incident incident(ResultSet row, int number) throws SQLException {
		Circumstances circumstances = new Circumstances(instant(row.getTimestamp("since")),
				this.touched.open(TOUCHED, row.getObject("id", UUID.class), row.getBytes("touched")),
				Answer.valueOf(row.getString("personal_data")), Answer.valueOf(row.getString("backups")));
		return new Incident(new IncidentId(row.getObject("id", UUID.class)),
				new OrganisationId(row.getObject("organisation_id", UUID.class)), row.getString("number"),
				new Declaration(Nature.valueOf(row.getString("nature")), circumstances,
						Reality.valueOf(row.getString("reality"))),
				state(row));
	}

	private static IncidentState state(ResultSet row) throws SQLException {
		IncidentState.Declared declared = new IncidentState.Declared(row.getTimestamp("declared_at").toInstant());
		Instant closedAt = instant(row.getTimestamp("closed_at"));
		return closedAt == null ? declared : declared.close(closedAt);
	}

}
