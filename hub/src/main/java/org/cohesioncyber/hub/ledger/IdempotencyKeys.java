package org.cohesioncyber.hub.ledger;

import java.sql.Timestamp;
import java.util.UUID;
import java.util.function.Supplier;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Remembers what each Idempotency-Key of an actor already did. */
@Component
class IdempotencyKeys {

	private final JdbcClient jdbc;

	IdempotencyKeys(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	UUID once(Entry entry, String key, Supplier<UUID> act) {
		UUID claim = UUID.randomUUID();
		// Waits for a concurrent holder of the same key to commit or roll back.
		int claimed = this.jdbc
			.sql("INSERT INTO ledger.done (actor, key, outcome, at) VALUES (?, ?, ?, ?) ON CONFLICT DO NOTHING")
			.params(entry.actor().reference(), key, claim, Timestamp.from(entry.at()))
			.update();
		if (claimed == 0) {
			entry.markRepeated();
			return outcome(entry, key);
		}
		UUID outcome = act.get();
		this.jdbc.sql("UPDATE ledger.done SET outcome = ? WHERE actor = ? AND key = ?")
			.params(outcome, entry.actor().reference(), key)
			.update();
		return outcome;
	}

	private UUID outcome(Entry entry, String key) {
		return this.jdbc.sql("SELECT outcome FROM ledger.done WHERE actor = ? AND key = ?")
			.params(entry.actor().reference(), key)
			.query(UUID.class)
			.single();
	}

}
