package org.cohesioncyber.hub.charter;

import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

import org.cohesioncyber.hub.charter.EngagementMonth.Note;
import org.cohesioncyber.hub.charter.spi.EngagementEvidence.Level;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The rows of frozen months and of their notes: written once, never changed. */
@Component
class FrozenFigures {

	private static final TypeReference<LinkedHashMap<Level, Integer>> LEVELS = new TypeReference<>() {
	};

	private final JdbcClient jdbc;

	private final JsonMapper json;

	FrozenFigures(JdbcClient jdbc, JsonMapper json) {
		this.jdbc = jdbc;
		this.json = json;
	}

	/**
	 * The month after the last frozen one; without any, the one in which the hub's first
	 * charter was published.
	 */
	Optional<YearMonth> firstToFreeze() {
		return this.jdbc.sql("""
				SELECT coalesce((SELECT max(month) + interval '1 month' FROM charter.engagement_month),
					(SELECT min(published_at) AT TIME ZONE 'Europe/Paris' FROM charter.version))::date AS day
				""")
			.query((row, _) -> Optional.ofNullable(row.getObject(1, LocalDate.class)))
			.single()
			.map(YearMonth::from);
	}

	List<EngagementMonth> all() {
		Map<YearMonth, List<Note>> notes = new TreeMap<>();
		this.jdbc.sql("SELECT month, noted_at, engaged, levels FROM charter.engagement_note ORDER BY month, number")
			.query((row, _) -> notes.computeIfAbsent(month(row.getObject(1, LocalDate.class)), _ -> new ArrayList<>())
				.add(new Note(row.getTimestamp(2).toInstant(), row.getInt(3), levels(row.getString(4)))))
			.list();
		return this.jdbc.sql("SELECT month, frozen_at, engaged, levels FROM charter.engagement_month ORDER BY month")
			.query((row, _) -> {
				YearMonth month = month(row.getObject(1, LocalDate.class));
				return new EngagementMonth(month, row.getInt(3), levels(row.getString(4)),
						row.getTimestamp(2).toInstant(), notes.getOrDefault(month, List.of()));
			})
			.list();
	}

	void freeze(YearMonth month, EngagementFigure figure, Instant at) {
		this.jdbc
			.sql("INSERT INTO charter.engagement_month (month, frozen_at, engaged, levels) VALUES (?, ?, ?, ?::jsonb)")
			.params(month.atDay(1), Timestamp.from(at), figure.engaged(), this.json.writeValueAsString(figure.levels()))
			.update();
	}

	void note(YearMonth month, int number, EngagementFigure figure, Instant at) {
		this.jdbc
			.sql("""
					INSERT INTO charter.engagement_note (month, number, noted_at, engaged, levels) VALUES (?, ?, ?, ?, ?::jsonb)
					""")
			.params(month.atDay(1), number, Timestamp.from(at), figure.engaged(),
					this.json.writeValueAsString(figure.levels()))
			.update();
	}

	private Map<Level, Integer> levels(String json) {
		return this.json.readValue(json, LEVELS);
	}

	private static YearMonth month(LocalDate day) {
		return YearMonth.from(day);
	}

}
