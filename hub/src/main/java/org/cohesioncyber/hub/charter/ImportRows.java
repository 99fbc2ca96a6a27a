package org.cohesioncyber.hub.charter;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;

import org.cohesioncyber.hub.charter.ImportedRow.Notes;
import org.cohesioncyber.hub.charter.ImportedRow.Outcome;
import org.cohesioncyber.hub.charter.RegisterImport.State;
import org.cohesioncyber.hub.ledger.Entry;
import org.cohesioncyber.hub.shared.OrganisationId;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** The rows of imports and their lines. */
@Component
class ImportRows {

	private static final int AT_ONCE = 2000;

	private final JdbcClient jdbc;

	private final JsonMapper json;

	ImportRows(JdbcClient jdbc, JsonMapper json) {
		this.jdbc = jdbc;
		this.json = json;
	}

	void insert(UUID id, String fileName, List<String> ignored, List<CheckedLine> lines, Entry entry) {
		this.jdbc.sql("""
				INSERT INTO charter.import (id, file_name, ignored, state, checked_at, checked_by)
				VALUES (?, ?, ?, 'CHECKED', ?, ?)
				""")
			.params(id, fileName, ignored.toArray(String[]::new), Timestamp.from(entry.at()), entry.actor().reference())
			.update();
		for (int from = 0; from < lines.size(); from += AT_ONCE) {
			insert(id, lines.subList(from, Math.min(from + AT_ONCE, lines.size())));
		}
	}

	private void insert(UUID id, List<CheckedLine> lines) {
		this.jdbc
			.sql("""
					INSERT INTO charter.import_line (import_id, line, outcome, name, siren, draft, notes, corrected, revision)
					SELECT ?, l.line, l.outcome, l.name, l.siren, l.draft::jsonb, l.notes::jsonb, l.corrected, l.revision
					FROM unnest(?::integer[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[], ?::boolean[], ?::integer[])
						AS l (line, outcome, name, siren, draft, notes, corrected, revision)
					""")
			.params(id, lines.stream().map(one -> one.row().line()).toArray(Integer[]::new),
					texts(lines, one -> one.row().outcome().name()), texts(lines, one -> one.row().name()),
					texts(lines, one -> one.row().siren()),
					texts(lines, one -> this.json.writeValueAsString(one.draft())),
					texts(lines, one -> this.json.writeValueAsString(one.row().notes())),
					lines.stream().map(CheckedLine::isCorrected).toArray(Boolean[]::new),
					lines.stream().map(CheckedLine::revision).toArray(Integer[]::new))
			.update();
	}

	private static String[] texts(List<CheckedLine> lines, Function<CheckedLine, String> field) {
		// PostgreSQL keeps no zero character, and a cell may hold one.
		return lines.stream()
			.map(field)
			.map(text -> text.replace("\0", "").replace("\\u0000", ""))
			.toArray(String[]::new);
	}

	Optional<RegisterImport> find(UUID id) {
		return this.jdbc.sql("SELECT * FROM charter.import WHERE id = ?").param(id).query(this::read).optional();
	}

	List<RegisterImport> latest(int atMost) {
		return this.jdbc.sql("SELECT * FROM charter.import ORDER BY checked_at DESC, id LIMIT ?")
			.param(atMost)
			.query(this::read)
			.list();
	}

	List<ImportedRow> lines(UUID id, @Nullable Outcome outcome, int after, int atMost) {
		return this.jdbc.sql("""
				SELECT line, outcome, name, siren, notes FROM charter.import_line
				WHERE import_id = ? AND (?::text IS NULL OR outcome = ?) AND line > ? ORDER BY line LIMIT ?
				""")
			.param(id)
			.param(outcome == null ? null : outcome.name())
			.param(outcome == null ? null : outcome.name())
			.param(after)
			.param(atMost)
			.query((row, _) -> new ImportedRow(row.getInt("line"), Outcome.valueOf(row.getString("outcome")),
					row.getString("name"), row.getString("siren"),
					this.json.readValue(row.getString("notes"), Notes.class)))
			.list();
	}

	/** False when it was started, or is not there. */
	boolean start(UUID id, boolean isAllOrNothing, OrganisationId by, Entry entry) {
		return this.jdbc
			.sql("""
					UPDATE charter.import SET state = 'RUNNING', all_or_nothing = ?, started_at = ?, started_by = ?, started_for = ?
					WHERE id = ? AND state = 'CHECKED'
					""")
			.params(isAllOrNothing, Timestamp.from(entry.at()), entry.actor().reference(), by.value(), id)
			.update() == 1;
	}

	/** The import that has run longest, and for whom. */
	Optional<Running> running() {
		return this.jdbc.sql("""
				SELECT id, started_for, all_or_nothing FROM charter.import WHERE state = 'RUNNING'
				ORDER BY started_at, id LIMIT 1
				""")
			.query((row, _) -> new Running(row.getObject("id", UUID.class),
					new OrganisationId(row.getObject("started_for", UUID.class)), row.getBoolean("all_or_nothing")))
			.optional();
	}

	/** Waits for whoever is at it; false when it no longer runs. */
	boolean lock(UUID id) {
		return this.jdbc.sql("SELECT id FROM charter.import WHERE id = ? AND state = 'RUNNING' FOR UPDATE")
			.param(id)
			.query(UUID.class)
			.optional()
			.isPresent();
	}

	List<WaitingLine> waiting(UUID id, int atMost) {
		return this.jdbc.sql("""
				SELECT line, draft, revision, outcome FROM charter.import_line
				WHERE import_id = ? AND NOT done AND outcome IN ('NEW', 'CHANGED') ORDER BY line LIMIT ?
				""")
			.params(id, atMost)
			.query((row, _) -> new WaitingLine(row.getInt("line"),
					this.json.readValue(row.getString("draft"), OrganisationDraft.class), row.getInt("revision"),
					Outcome.valueOf(row.getString("outcome"))))
			.list();
	}

	void done(UUID id, List<Integer> lines) {
		this.jdbc.sql("UPDATE charter.import_line SET done = true WHERE import_id = ? AND line = ANY (?)")
			.params(id, lines.toArray(Integer[]::new))
			.update();
	}

	void refuse(UUID id, int line, Notes notes) {
		this.jdbc.sql(
				"UPDATE charter.import_line SET outcome = 'REFUSED', notes = ?::jsonb WHERE import_id = ? AND line = ?")
			.params(this.json.writeValueAsString(notes), id, line)
			.update();
	}

	void finish(UUID id, State state, Entry entry) {
		this.jdbc.sql("UPDATE charter.import SET state = ?, finished_at = ? WHERE id = ?")
			.params(state.name(), Timestamp.from(entry.at()), id)
			.update();
	}

	private RegisterImport read(ResultSet row, int at) throws SQLException {
		UUID id = row.getObject("id", UUID.class);
		Map<Outcome, Integer> outcomes = new EnumMap<>(Outcome.class);
		int[] sums = new int[2];
		this.jdbc
			.sql("""
					SELECT outcome, count(*) AS lines, count(*) FILTER (WHERE corrected AND outcome <> 'REFUSED') AS corrected,
						count(*) FILTER (WHERE done) AS done
					FROM charter.import_line WHERE import_id = ? GROUP BY outcome
					""")
			.param(id)
			.query((count, _) -> {
				outcomes.put(Outcome.valueOf(count.getString("outcome")), count.getInt("lines"));
				sums[0] += count.getInt("corrected");
				sums[1] += count.getInt("done");
				return count;
			})
			.list();
		return new RegisterImport(id, row.getString("file_name"), State.valueOf(row.getString("state")),
				row.getBoolean("all_or_nothing"), row.getTimestamp("checked_at").toInstant(),
				Arrays.asList((String[]) row.getArray("ignored").getArray()), outcomes, sums[0], sums[1]);
	}

	/** A line with what was found out about it. */
	record CheckedLine(ImportedRow row, OrganisationDraft draft, boolean isCorrected, int revision) {

	}

	/** An import under way. */
	record Running(UUID id, OrganisationId startedFor, boolean isAllOrNothing) {

	}

	/** A line to be imported. */
	record WaitingLine(int line, OrganisationDraft draft, int revision, Outcome outcome) {

	}

}
