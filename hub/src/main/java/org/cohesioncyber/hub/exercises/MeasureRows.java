package org.cohesioncyber.hub.exercises;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import org.cohesioncyber.hub.continuity.ActivityId;
import org.cohesioncyber.hub.ledger.Entry;
import org.cohesioncyber.hub.shared.OrganisationId;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What was measured, as far as the actor may see it. */
@Component
class MeasureRows {

	private static final String SELECT = """
			SELECT m.*, (coalesce(e.ended_at, e.started_at) AT TIME ZONE 'Europe/Paris')::date AS day
			FROM exercises.measure m JOIN exercises.exercise e ON e.id = m.exercise_id
			""";

	private final JdbcClient jdbc;

	MeasureRows(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/** Keeps it in place of an earlier one of the same activity. */
	void keep(ExerciseId id, OrganisationId own, MeasureDraft.Checked measure, Entry entry) {
		this.jdbc
			.sql("""
					INSERT INTO exercises.measure (exercise_id, organisation_id, owner_id, territory, activity_id, rto, rpo,
						shared, measured_at, measured_by)
					SELECT p.exercise_id, p.organisation_id, p.owner_id, p.territory, ?, ?, ?, ?, ?, ?
					FROM exercises.participant p WHERE p.exercise_id = ? AND p.organisation_id = ?
					ON CONFLICT (exercise_id, organisation_id, activity_id) DO UPDATE SET rto = excluded.rto, rpo = excluded.rpo,
						shared = excluded.shared, measured_at = excluded.measured_at, measured_by = excluded.measured_by
					""")
			.param(measure.activity().value())
			.param(minutes(measure.rto()))
			.param(minutes(measure.rpo()))
			.param(measure.shared())
			.param(Timestamp.from(entry.at()))
			.param(entry.actor().reference())
			.param(id.value())
			.param(own.value())
			.update();
	}

	boolean remove(ExerciseId id, OrganisationId own, ActivityId activity) {
		return this.jdbc
			.sql("DELETE FROM exercises.measure WHERE exercise_id = ? AND organisation_id = ? AND activity_id = ?")
			.params(id.value(), own.value(), activity.value())
			.update() == 1;
	}

	/** The latest first. */
	List<Measure> ofActivity(OrganisationId own, ActivityId activity) {
		return this.jdbc.sql(SELECT + """
				WHERE m.organisation_id = ? AND m.activity_id = ? AND e.stage <> 'CANCELLED'
				ORDER BY coalesce(e.ended_at, e.started_at) DESC, m.exercise_id
				""").params(own.value(), activity.value()).query(MeasureRows::read).list();
	}

	/** The own organisation's, and for who conducts it those shared with them. */
	List<Measure> ofExercise(ExerciseId id) {
		return this.jdbc
			.sql(SELECT + "WHERE m.exercise_id = ? ORDER BY m.measured_at, m.organisation_id, m.activity_id")
			.param(id.value())
			.query(MeasureRows::read)
			.list();
	}

	private static @Nullable Long minutes(@Nullable Duration duration) {
		return duration == null ? null : duration.toMinutes();
	}

	private static Measure read(ResultSet row, int at) throws SQLException {
		return new Measure(new ExerciseId(row.getObject("exercise_id", UUID.class)),
				new OrganisationId(row.getObject("organisation_id", UUID.class)),
				new ActivityId(row.getObject("activity_id", UUID.class)), row.getObject("day", LocalDate.class),
				duration(row, "rto"), duration(row, "rpo"), row.getBoolean("shared"));
	}

	private static @Nullable Duration duration(ResultSet row, String column) throws SQLException {
		Integer minutes = row.getObject(column, Integer.class);
		return minutes == null ? null : Duration.ofMinutes(minutes);
	}

}
