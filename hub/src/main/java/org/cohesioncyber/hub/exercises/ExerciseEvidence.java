package org.cohesioncyber.hub.exercises;

import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import org.cohesioncyber.hub.charter.spi.EngagementEvidence;
import org.cohesioncyber.hub.ledger.Ledger;
import org.cohesioncyber.hub.shared.Actor;
import org.cohesioncyber.hub.shared.OrganisationId;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * An organisation has exercised on the day an exercise ended: its own one, or one it
 * accepted and left something it saw or measured in.
 */
@Component
class ExerciseEvidence implements EngagementEvidence {

	/** Named in the policies, too. */
	private static final Actor.Hub HUB = new Actor.Hub("exercises");

	private final Ledger ledger;

	private final JdbcClient jdbc;

	ExerciseEvidence(Ledger ledger, JdbcClient jdbc) {
		this.ledger = ledger;
		this.jdbc = jdbc;
	}

	@Override
	public Kind kind() {
		return Kind.EXERCISE;
	}

	@Override
	public List<Evidence> between(LocalDate first, LocalDate last) {
		Instant from = kind().earliest(first).atStartOfDay(Exercise.PARIS).toInstant();
		Instant until = last.plusDays(1).atStartOfDay(Exercise.PARIS).toInstant();
		return this.ledger.read(HUB,
				() -> this.jdbc.sql("""
						SELECT DISTINCT p.organisation_id, (e.ended_at AT TIME ZONE 'Europe/Paris')::date
						FROM exercises.exercise e JOIN exercises.participant p ON p.exercise_id = e.id
						WHERE e.ended_at >= ? AND e.ended_at < ? AND p.state = 'ACCEPTED'
							AND (p.organisation_id = e.organisation_id OR p.observations + p.measures > 0)
						""")
					.params(Timestamp.from(from), Timestamp.from(until))
					.query((row, _) -> Evidence.on(kind(), new OrganisationId(row.getObject(1, UUID.class)),
							row.getObject(2, LocalDate.class)))
					.list());
	}

}
