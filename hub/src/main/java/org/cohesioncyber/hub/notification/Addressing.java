package org.cohesioncyber.hub.notification;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

import org.cohesioncyber.hub.ledger.WorkerDatabase;
import org.cohesioncyber.hub.notification.channel.Channel;
import org.cohesioncyber.hub.shared.OrganisationId;

import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Writes a letter to each person of each organisation concerned, or to the one addressee,
 * for each channel. Only the person is kept: the address is looked up when the letter
 * leaves.
 */
@Component
class Addressing {

	private static final int BATCH = 50;

	private final WorkerDatabase database;

	private final People people;

	private final List<Channel> channels;

	private final Clock clock;

	Addressing(WorkerDatabase database, People people, List<Channel> channels, Clock clock) {
		this.database = database;
		this.people = people;
		this.channels = channels;
		this.clock = clock;
	}

	/** Takes the next organisations and answers with how many there were. */
	int turn() {
		return this.database.inTransaction(jdbc -> {
			List<Concerned> next = next(jdbc);
			next.forEach(concerned -> address(jdbc, concerned));
			return next.size();
		});
	}

	private static List<Concerned> next(JdbcClient jdbc) {
		return jdbc.sql("""
				SELECT c.message_id, c.organisation_id, m.actor, m.urgency, m.addressee
				FROM notification.concerned c JOIN notification.message m ON m.id = c.message_id
				WHERE c.addressed_at IS NULL ORDER BY c.occurred_at LIMIT ? FOR UPDATE OF c SKIP LOCKED
				""")
			.param(BATCH)
			.query((row, _) -> new Concerned(row.getObject(1, UUID.class),
					new OrganisationId(row.getObject(2, UUID.class)), row.getString(3), row.getString(4),
					row.getObject(5, UUID.class)))
			.list();
	}

	private void address(JdbcClient jdbc, Concerned concerned) {
		Instant now = this.clock.instant();
		for (String person : persons(concerned)) {
			this.channels.forEach(channel -> write(jdbc, concerned, person, channel, now));
		}
		jdbc.sql("UPDATE notification.concerned SET addressed_at = ? WHERE message_id = ? AND organisation_id = ?")
			.params(Timestamp.from(now), concerned.message(), concerned.organisation().value())
			.update();
	}

	private List<String> persons(Concerned concerned) {
		if (concerned.addressee() != null) {
			return List.of(concerned.addressee().toString());
		}
		return this.people.of(concerned.organisation())
			.stream()
			.map(People.Person::subject)
			.filter(subject -> !concerned.actor().equals("person:" + subject))
			.toList();
	}

	private static void write(JdbcClient jdbc, Concerned concerned, String person, Channel channel, Instant now) {
		jdbc.sql("""
				INSERT INTO notification.letter
					(id, message_id, organisation_id, person, channel, urgency, state, next_at, changed_at)
				VALUES (?, ?, ?, ?, ?, ?, 'QUEUED', ?, ?) ON CONFLICT DO NOTHING
				""")
			.params(UUID.randomUUID(), concerned.message(), concerned.organisation().value(), person, channel.name(),
					concerned.urgency(), Timestamp.from(now), Timestamp.from(now))
			.update();
	}

	private record Concerned(UUID message, OrganisationId organisation, String actor, String urgency,
			@Nullable UUID addressee) {

	}

}
