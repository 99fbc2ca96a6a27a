package org.cohesioncyber.hub.incidents;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

import org.cohesioncyber.hub.ledger.SealedColumn;
import org.cohesioncyber.hub.shared.OrganisationId;
import org.cohesioncyber.hub.shared.Reality;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Declarations under way; row-level security shows each only to the person who began it.
 */
@Component
class DraftRows {

	static final SealedColumn TOUCHED = new SealedColumn("incidents.draft", "id", "touched");

	private final JdbcClient jdbc;

	private final Touched touched;

	DraftRows(JdbcClient jdbc, Touched touched) {
		this.jdbc = jdbc;
		this.touched = touched;
	}

	void add(Draft draft, OrganisationId organisation, String declarer) {
		this.jdbc.sql("""
				INSERT INTO incidents.draft (id, organisation_id, declarer, reality, nature, started_at, changed_at)
				VALUES (?, ?, ?, ?, ?, ?, ?)
				""")
			.params(draft.id().value(), organisation.value(), declarer, draft.reality().name(), draft.nature().name(),
					Timestamp.from(draft.startedAt()), Timestamp.from(draft.startedAt()))
			.update();
	}

	boolean change(DraftId id, Nature nature, Reality reality, Instant at) {
		return this.jdbc.sql("UPDATE incidents.draft SET nature = ?, reality = ?, changed_at = ? WHERE id = ?")
			.params(nature.name(), reality.name(), Timestamp.from(at), id.value())
			.update() == 1;
	}

	boolean change(DraftId id, Circumstances circumstances, Instant at) {
		return this.jdbc.sql("""
				UPDATE incidents.draft SET answered = true, since = ?, touched = ?, personal_data = ?, backups = ?,
					changed_at = ?
				WHERE id = ?
				""")
			.param(IncidentRows.timestamp(circumstances.since()))
			.param(this.touched.seal(TOUCHED, id.value(), circumstances.touched()))
			.param(circumstances.personalData().name())
			.param(circumstances.backups().name())
			.param(Timestamp.from(at))
			.param(id.value())
			.update() == 1;
	}

	Optional<Draft> find(DraftId id) {
		return this.jdbc.sql("SELECT * FROM incidents.draft WHERE id = ?")
			.param(id.value())
			.query(this::draft)
			.optional();
	}

	/** The one changed last. */
	Optional<Draft> latest() {
		return this.jdbc.sql("SELECT * FROM incidents.draft ORDER BY changed_at DESC LIMIT 1")
			.query(this::draft)
			.optional();
	}

	void delete(DraftId id) {
		this.jdbc.sql("DELETE FROM incidents.draft WHERE id = ?").param(id.value()).update();
	}

	private Draft draft(ResultSet row, int number) throws SQLException {
		return new Draft(new DraftId(row.getObject("id", UUID.class)), Nature.valueOf(row.getString("nature")),
				Reality.valueOf(row.getString("reality")), circumstances(row),
				row.getTimestamp("started_at").toInstant());
	}

	private @Nullable Circumstances circumstances(ResultSet row) throws SQLException {
		if (!row.getBoolean("answered")) {
			return null;
		}
		return new Circumstances(IncidentRows.instant(row.getTimestamp("since")),
				this.touched.open(TOUCHED, row.getObject("id", UUID.class), row.getBytes("touched")),
				Answer.valueOf(row.getString("personal_data")), Answer.valueOf(row.getString("backups")));
	}

}
