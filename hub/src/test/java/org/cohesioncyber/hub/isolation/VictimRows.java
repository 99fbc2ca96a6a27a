package org.cohesioncyber.hub.isolation;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

import org.cohesioncyber.hub.isolation.Visitor.Leave;
import org.cohesioncyber.hub.testing.OwnDatabase;

/**
 * Digests of every row in the database that names something of the victim's, by table.
 * What is told and sent follows from the facts, some time later, and is left out.
 */
record VictimRows(Map<String, Set<String>> digests) {

	static VictimRows naming(Collection<String> ids, OwnDatabase database) {
		Map<String, Set<String>> digests = new TreeMap<>();
		try (Connection connection = database.connect(); Statement statement = connection.createStatement()) {
			for (String table : tables(statement)) {
				digests.put(table,
						texts(statement, "SELECT md5((to_jsonb(t) - 'told_on')::text) FROM %s t WHERE t::text ~ '%s'"
							.formatted(table, String.join("|", ids))));
			}
		}
		catch (SQLException cause) {
			throw new IllegalStateException(cause);
		}
		return new VictimRows(digests);
	}

	/** What was done since that goes beyond the leave. */
	List<String> trespasses(VictimRows before, Leave leave) {
		List<String> found = new ArrayList<>();
		this.digests.forEach((table, now) -> {
			Set<String> then = before.digests.getOrDefault(table, Set.of());
			if (!now.containsAll(then) && !leave.changes().contains(table)) {
				found.add("changes " + table);
			}
			if (!then.containsAll(now) && !leave.changes().contains(table) && !leave.adds().contains(table)) {
				found.add("adds to " + table);
			}
		});
		return found;
	}

	private static Set<String> tables(Statement statement) throws SQLException {
		return texts(statement,
				"""
						SELECT schemaname || '.' || tablename FROM pg_tables
						WHERE schemaname NOT IN ('pg_catalog', 'information_schema', 'ledger', 'cohesion_migrations', 'notification')
							AND schemaname !~ '^pg_'
							AND schemaname || '.' || tablename <> 'contacts.open_incident'
						""");
	}

	private static Set<String> texts(Statement statement, String sql) throws SQLException {
		Set<String> texts = new HashSet<>();
		try (ResultSet rows = statement.executeQuery(sql)) {
			while (rows.next()) {
				texts.add(rows.getString(1));
			}
		}
		return texts;
	}

}
