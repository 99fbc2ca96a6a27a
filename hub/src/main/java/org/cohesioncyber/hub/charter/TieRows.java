package org.cohesioncyber.hub.charter;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import org.cohesioncyber.hub.charter.Tie.Kind;
import org.cohesioncyber.hub.ledger.Entry;
import org.cohesioncyber.hub.shared.OrganisationId;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The rows of ties, as far as the acting organisation may see them. */
@Component
class TieRows {

	private static final String SELECT = "SELECT t.id, t.kind, t.organisation_id, t.other_id, t.from_day, t.until_day FROM charter.tie t ";

	private final JdbcClient jdbc;

	TieRows(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/** Until the act ends nobody else ties anything: two ties could close a circle. */
	void lock() {
		this.jdbc.sql("SELECT pg_advisory_xact_lock(hashtext('charter.tie'))").query((_, _) -> true).single();
	}

	void insert(Tie tie, Entry entry) {
		this.jdbc.sql("""
				INSERT INTO charter.tie
					(id, kind, organisation_id, other_id, from_day, until_day, recorded_at, recorded_by)
				VALUES (?, ?, ?, ?, ?, ?, ?, ?)
				""")
			.param(tie.id())
			.param(tie.kind().name())
			.param(tie.organisation().value())
			.param(tie.other().value())
			.param(tie.from())
			.param(tie.until().orElse(null))
			.param(Timestamp.from(entry.at()))
			.param(entry.actor().reference())
			.update();
	}

	void end(UUID tie, LocalDate until) {
		this.jdbc.sql("UPDATE charter.tie SET until_day = ? WHERE id = ?").params(until, tie).update();
	}

	Optional<Tie> find(UUID tie) {
		return this.jdbc.sql(SELECT + "WHERE t.id = ?").param(tie).query(TieRows::read).optional();
	}

	List<Tie> all(Kind kind) {
		return this.jdbc.sql(SELECT + "WHERE t.kind = ? ORDER BY t.from_day, t.id")
			.param(kind.name())
			.query(TieRows::read)
			.list();
	}

	/** The groups above these organisations, on whatever day. */
	List<Tie> groupsAbove(Set<OrganisationId> organisations) {
		return this.jdbc.sql("""
				WITH RECURSIVE below (id) AS (
					SELECT unnest(?::uuid[])
					UNION
					SELECT up.other_id FROM charter.tie up JOIN below ON up.organisation_id = below.id
					WHERE up.kind = 'SUBSIDIARY_OF'
				)
				""" + SELECT
				+ "WHERE t.kind = 'SUBSIDIARY_OF' AND t.organisation_id IN (SELECT id FROM below) ORDER BY t.from_day, t.id")
			.param(organisations.stream().map(OrganisationId::value).toArray(UUID[]::new))
			.query(TieRows::read)
			.list();
	}

	/** Those of the organisation, in both directions. */
	List<Tie> of(OrganisationId organisation) {
		return this.jdbc.sql(SELECT + "WHERE ? IN (t.organisation_id, t.other_id) ORDER BY t.kind, t.from_day, t.id")
			.param(organisation.value())
			.query(TieRows::read)
			.list();
	}

	private static Tie read(ResultSet row, int at) throws SQLException {
		return new Tie(row.getObject("id", UUID.class), Kind.valueOf(row.getString("kind")),
				new OrganisationId(row.getObject("organisation_id", UUID.class)),
				new OrganisationId(row.getObject("other_id", UUID.class)), row.getObject("from_day", LocalDate.class),
				Optional.ofNullable(row.getObject("until_day", LocalDate.class)));
	}

}
