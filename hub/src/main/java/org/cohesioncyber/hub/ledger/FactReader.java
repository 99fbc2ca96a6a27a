package org.cohesioncyber.hub.ledger;

import java.util.List;
import java.util.Set;
import java.util.UUID;

import org.cohesioncyber.hub.shared.OrganisationId;
import org.cohesioncyber.hub.shared.Reality;
import org.cohesioncyber.hub.shared.Tlp;

import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Reads numbered facts in order. */
final class FactReader {

	private static final RowMapper<PublishedFact> FACT = (row, _) -> {
		UUID organisation = row.getObject("organisation_id", UUID.class);
		return new PublishedFact(row.getLong("number"), row.getObject("id", UUID.class), row.getString("type"),
				new Subject(row.getString("subject_kind"), row.getObject("subject_id", UUID.class)),
				row.getTimestamp("occurred_at").toInstant(), row.getString("actor"),
				organisation == null ? null : new OrganisationId(organisation),
				Reality.valueOf(row.getString("reality")), Tlp.valueOf(row.getString("tlp")),
				new AudienceId(row.getObject("audience_id", UUID.class)), row.getString("body"));
	};

	private FactReader() {
	}

	static List<PublishedFact> after(JdbcClient jdbc, long number, int atMost) {
		return jdbc.sql("SELECT * FROM ledger.fact WHERE number > ? ORDER BY number LIMIT ?")
			.params(number, atMost)
			.query(FACT)
			.list();
	}

	static List<PublishedFact> after(JdbcClient jdbc, Set<String> types, long number, int atMost) {
		return jdbc.sql("SELECT * FROM ledger.fact WHERE number > ? AND type = ANY (?) ORDER BY number LIMIT ?")
			.params(number, types.toArray(String[]::new), atMost)
			.query(FACT)
			.list();
	}

	static long last(JdbcClient jdbc) {
		return jdbc.sql("SELECT last_number FROM ledger.sequencer").query(Long.class).single();
	}

}
