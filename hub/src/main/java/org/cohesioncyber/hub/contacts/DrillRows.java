package org.cohesioncyber.hub.contacts;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import org.cohesioncyber.hub.shared.Cursor;
import org.cohesioncyber.hub.shared.OrganisationId;
import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Drills and whom they call. */
@Component
class DrillRows {

	private static final String SELECT = """
			SELECT id, month, launched_at, deadline_at, ended_at, organisations, organisations_reached, contacts,
				contacts_reached, median_seconds
			FROM contacts.drill
			""";

	private final JdbcClient jdbc;

	DrillRows(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/** A drill to be launched; no scope is everybody engaged. */
	record Launch(DrillId id, @Nullable YearMonth month, Set<OrganisationId> scope, Instant at, Duration length,
			Duration pause) {

	}

	/** False when this month's drill was launched already. */
	boolean insert(Launch launch, String by) {
		return this.jdbc.sql("""
				INSERT INTO contacts.drill (id, month, scope, launched_at, launched_by, deadline_at, pause_seconds)
				VALUES (?, ?, ?, ?, ?, ?, ?) ON CONFLICT DO NOTHING
				""")
			.param(launch.id().value())
			.param(launch.month() == null ? null : launch.month().toString())
			.param(launch.scope().isEmpty() ? null : ids(launch.scope()))
			.param(Timestamp.from(launch.at()))
			.param(by)
			.param(Timestamp.from(launch.at().plus(launch.length())))
			.param((int) launch.pause().toSeconds())
			.update() == 1;
	}

	List<DrillId> unprepared() {
		return this.jdbc.sql("SELECT id FROM contacts.drill WHERE prepared_at IS NULL")
			.query(UUID.class)
			.list()
			.stream()
			.map(DrillId::new)
			.toList();
	}

	/** Takes a drill in hand to prepare it; empty when another replica has. */
	Optional<Launch> prepare(DrillId drill, Instant now) {
		return this.jdbc.sql("""
				UPDATE contacts.drill SET prepared_at = ? WHERE id = ? AND prepared_at IS NULL
				RETURNING scope, launched_at, deadline_at, pause_seconds
				""").params(Timestamp.from(now), drill.value()).query((row, _) -> launch(drill, row)).optional();
	}

	private static Launch launch(DrillId drill, ResultSet row) throws SQLException {
		Array scope = row.getArray("scope");
		Set<OrganisationId> organisations = scope == null ? Set.of()
				: Arrays.stream((UUID[]) scope.getArray())
					.map(OrganisationId::new)
					.collect(Collectors.toUnmodifiableSet());
		Instant at = row.getTimestamp("launched_at").toInstant();
		return new Launch(drill, null, organisations, at,
				Duration.between(at, row.getTimestamp("deadline_at").toInstant()),
				Duration.ofSeconds(row.getInt("pause_seconds")));
	}

	void drilled(DrillId drill, Set<OrganisationId> organisations) {
		this.jdbc.sql("INSERT INTO contacts.drilled (drill_id, organisation_id) SELECT ?, unnest(?::uuid[])")
			.params(drill.value(), ids(organisations))
			.update();
	}

	Set<OrganisationId> drilled(DrillId drill) {
		return this.jdbc.sql("SELECT organisation_id FROM contacts.drilled WHERE drill_id = ?")
			.param(drill.value())
			.query(UUID.class)
			.list()
			.stream()
			.map(OrganisationId::new)
			.collect(Collectors.toUnmodifiableSet());
	}

	/** Those that are over: late, or with nobody left to wait for. */
	List<DrillId> over(Instant now) {
		return this.jdbc.sql("""
				SELECT id FROM contacts.drill d WHERE prepared_at IS NOT NULL AND ended_at IS NULL
					AND (deadline_at <= ? OR NOT EXISTS (SELECT 1 FROM contacts.call c
						WHERE c.drill_id = d.id AND c.state = 'OPEN'))
				""").param(Timestamp.from(now)).query(UUID.class).list().stream().map(DrillId::new).toList();
	}

	/** False when another replica ended it. */
	boolean end(DrillId drill, Instant now) {
		return this.jdbc.sql("UPDATE contacts.drill SET ended_at = ? WHERE id = ? AND ended_at IS NULL")
			.params(Timestamp.from(now), drill.value())
			.update() == 1;
	}

	void publish(DrillId drill, Totals figures) {
		Duration median = figures.median();
		this.jdbc
			.sql("""
					UPDATE contacts.drill SET organisations = ?, organisations_reached = ?, contacts = ?, contacts_reached = ?,
						median_seconds = ? WHERE id = ?
					""")
			.param(figures.organisations())
			.param(figures.organisationsReached())
			.param(figures.contacts())
			.param(figures.contactsReached())
			.param(median == null ? null : median.toSeconds())
			.param(drill.value())
			.update();
	}

	Optional<Drill> find(DrillId drill) {
		return this.jdbc.sql(SELECT + " WHERE id = ?").param(drill.value()).query((row, _) -> drill(row)).optional();
	}

	List<Drill> newest(Cursor after, int atMost) {
		return this.jdbc.sql(SELECT + " WHERE (launched_at, id) < (?, ?) ORDER BY launched_at DESC, id DESC LIMIT ?")
			.params(Timestamp.from(after.at()), after.id(), atMost)
			.query((row, _) -> drill(row))
			.list();
	}

	MonthlyDrill monthly() {
		return this.jdbc.sql("SELECT enabled, day, hour FROM contacts.monthly")
			.query((row, _) -> new MonthlyDrill(row.getBoolean(1), row.getInt(2), row.getInt(3)))
			.single();
	}

	void monthly(MonthlyDrill monthly, Instant at) {
		this.jdbc.sql("UPDATE contacts.monthly SET enabled = ?, day = ?, hour = ?, changed_at = ?")
			.params(monthly.enabled(), monthly.day(), monthly.hour(), Timestamp.from(at))
			.update();
	}

	private static Drill drill(ResultSet row) throws SQLException {
		Timestamp ended = row.getTimestamp("ended_at");
		Long median = row.getObject("median_seconds", Long.class);
		Totals figures = row.getObject("organisations") == null ? null
				: new Totals(row.getInt("organisations"), row.getInt("organisations_reached"), row.getInt("contacts"),
						row.getInt("contacts_reached"), median == null ? null : Duration.ofSeconds(median));
		return new Drill(new DrillId(row.getObject("id", UUID.class)), row.getString("month") != null,
				row.getTimestamp("launched_at").toInstant(), row.getTimestamp("deadline_at").toInstant(),
				ended == null ? null : ended.toInstant(), figures);
	}

	private static UUID[] ids(Set<OrganisationId> organisations) {
		return organisations.stream().map(OrganisationId::value).toArray(UUID[]::new);
	}

}
