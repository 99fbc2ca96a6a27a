package org.cohesioncyber.hub.ledger;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

import org.cohesioncyber.hub.testing.HubTest;
import org.cohesioncyber.platform.Part;
import org.cohesioncyber.platform.SharedPlatform;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Every sealed column can be seen whole and sealed again by the hub: what rotation does
 * not see it would take for nothing, and retire the key of.
 */
@HubTest
class SealedColumnsIntegrationTests {

	/** Columns of bytes that hold no sealed value: hashes, salts, codes of the tree. */
	private static final Set<String> IN_CLEAR = Set.of("ledger.leaf.hash", "ledger.leaf_content.salt",
			"ledger.leaf_content.content", "ledger.sequencer.frontier", "shell.session.id_hash",
			"shell.session.provider_session_hash", "shell.session.subject_hash", "charter.version.text_hash",
			"charter.signatory.text_hash", "files.file.sha256", "plans.version.sha256",
			"fleet.enrolment_code.secret_hash", "identity.crisis_code.secret_hash", "fleet.session.token_hash",
			"contacts.summons.token_hash");

	/** Counted through a view; or sealed with a key that is itself a sealed value. */
	private static final Set<String> FLEETING = Set.of("shell.session.content", "shell.session.refresh",
			"files.chunk.content");

	@Autowired
	List<SealedColumn> columns;

	@Test
	void everyColumnOfBytesIsSealedOrKnownNotToBe() throws SQLException {
		Set<String> unaccounted = new TreeSet<>(query("""
				SELECT n.nspname || '.' || c.relname || '.' || a.attname
				FROM pg_attribute a JOIN pg_class c ON c.oid = a.attrelid JOIN pg_namespace n ON n.oid = c.relnamespace
				WHERE a.atttypid = 'bytea'::regtype AND a.attnum > 0 AND NOT a.attisdropped AND c.relkind IN ('r', 'p')
					AND NOT c.relispartition AND n.nspname !~ '^(pg_|information_schema)'
				"""));
		unaccounted.removeAll(IN_CLEAR);
		unaccounted.removeAll(FLEETING);
		this.columns.forEach(column -> unaccounted.remove(column.name()));
		assertThat(unaccounted).isEmpty();
	}

	@Test
	void theHubMaySeeAndReplaceEverySealedValue() throws SQLException {
		List<String> wanting = new ArrayList<>();
		for (SealedColumn column : this.columns) {
			if (column.id() == null) {
				continue;
			}
			if (!policies(column, "SELECT") || !policies(column, "UPDATE")) {
				wanting.add(column.name() + ": no policy for hub:resealing");
			}
			if (!query("SELECT has_column_privilege('cohesion_web', '%s', '%s', 'UPDATE')".formatted(column.table(),
					column.column()))
				.equals(List.of("t"))) {
				wanting.add(column.name() + ": no grant to update");
			}
		}
		assertThat(wanting).isEmpty();
		assertThat(this.columns.stream().map(SealedColumn::name).collect(Collectors.toSet())).contains(
				"identity.person.email", "charter.signatory.name", "incidents.incident.touched",
				"incidents.draft.touched", "files.file.content_key");
	}

	/**
	 * A policy that lets the hub at every row: named for it alone or among others, and
	 * with no other condition.
	 */
	private static boolean policies(SealedColumn column, String command) throws SQLException {
		String[] name = column.table().split("\\.");
		return query("""
				SELECT qual FROM pg_policies WHERE schemaname = '%s' AND tablename = '%s' AND cmd IN ('%s', 'ALL')
					AND 'cohesion_web' = ANY (roles) AND permissive = 'PERMISSIVE'
				""".formatted(name[0], name[1], command)).stream()
			.anyMatch(rule -> rule.contains("hub:resealing") && !rule.contains(" AND "));
	}

	private static List<String> query(String sql) throws SQLException {
		List<String> found = new ArrayList<>();
		try (Connection connection = SharedPlatform.get(Part.POSTGRES).postgres().connect("postgres", "cohesion");
				Statement statement = connection.createStatement();
				ResultSet rows = statement.executeQuery(sql)) {
			while (rows.next()) {
				found.add(rows.getString(1));
			}
		}
		return found;
	}

}
