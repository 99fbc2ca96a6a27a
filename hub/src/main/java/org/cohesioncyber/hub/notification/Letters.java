package org.cohesioncyber.hub.notification;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

import org.cohesioncyber.hub.ledger.Addressee;
import org.cohesioncyber.hub.ledger.WorkerDatabase;
import org.cohesioncyber.hub.shared.OrganisationId;
import org.cohesioncyber.hub.shared.Reality;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The letters that wait, and what became of them. */
@Component
class Letters {

	/** A replica that dies with letters in hand loses them to another after this. */
	private static final Duration LEASE = Duration.ofMinutes(5);

	private final WorkerDatabase database;

	private final Clock clock;

	Letters(WorkerDatabase database, Clock clock) {
		this.database = database;
		this.clock = clock;
	}

	/** A letter taken in hand for one try. */
	record Taken(UUID id, OrganisationId organisation, String person, int tries, String key, List<String> details,
			String path, Reality reality, Instant occurredAt, @Nullable Addressee addressee) {

	}

	/** Takes the most urgent letters that are due, so that no other replica does. */
	List<Taken> take(String channel, int atMost) {
		Instant now = this.clock.instant();
		return this.database.inTransaction(jdbc -> jdbc
			.sql("""
					WITH due AS (
						SELECT id FROM notification.letter WHERE channel = ? AND state = 'QUEUED' AND next_at <= ?
						ORDER BY urgency, next_at LIMIT ? FOR UPDATE SKIP LOCKED
					)
					UPDATE notification.letter l SET next_at = ? FROM due, notification.message m
					WHERE l.id = due.id AND m.id = l.message_id
					RETURNING l.id, l.organisation_id, l.person, l.attempts, m.key, m.arguments, m.path, m.reality, m.occurred_at,
						m.book, m.addressee
					""")
			.params(channel, Timestamp.from(now), atMost, Timestamp.from(now.plus(LEASE)))
			.query((row, _) -> taken(row))
			.list());
	}

	void sent(Taken letter) {
		mark(letter, "SENT", letter.tries() + 1, this.clock.instant(), null);
	}

	void refused(Taken letter, String reason) {
		mark(letter, "REFUSED", letter.tries() + 1, this.clock.instant(), reason);
	}

	void again(Taken letter, int tries, Duration pause, String reason) {
		mark(letter, "QUEUED", tries, this.clock.instant().plus(pause), reason);
	}

	private void mark(Taken letter, String state, int tries, Instant next, @Nullable String reason) {
		this.database.inTransaction(jdbc -> jdbc.sql("""
				UPDATE notification.letter SET state = ?, attempts = ?, next_at = ?, changed_at = ?, reason = ?
				WHERE id = ? AND state = 'QUEUED'
				""")
			.param(state)
			.param(tries)
			.param(Timestamp.from(next))
			.param(Timestamp.from(this.clock.instant()))
			.param(reason)
			.param(letter.id())
			.update());
	}

	private static Taken taken(ResultSet row) throws SQLException {
		Array details = row.getArray("arguments");
		return new Taken(row.getObject("id", UUID.class),
				new OrganisationId(row.getObject("organisation_id", UUID.class)), row.getString("person"),
				row.getInt("attempts"), row.getString("key"), List.of((String[]) details.getArray()),
				row.getString("path"), Reality.valueOf(row.getString("reality")),
				row.getTimestamp("occurred_at").toInstant(), row.getString("book") == null ? null
						: new Addressee(row.getString("book"), row.getObject("addressee", UUID.class)));
	}

}
