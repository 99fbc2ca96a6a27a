package org.cohesioncyber.hub.ledger;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import java.util.Optional;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.dao.DataAccessException;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.TransactionException;

/**
 * Moves one consumer along: a batch and its new position commit together. A fact that
 * fails alone several times is set aside with its reason.
 */
final class ConsumerRun {

	private static final Logger log = LoggerFactory.getLogger(ConsumerRun.class);

	private static final int BATCH = 500;

	private static final int ATTEMPTS = 5;

	private final FactConsumer consumer;

	private final WorkerDatabase database;

	private final Clock clock;

	private int failures;

	/** Up to this number facts are taken one by one, because a batch with them failed. */
	private long careful;

	private long tried;

	private boolean away;

	private boolean registered;

	ConsumerRun(FactConsumer consumer, WorkerDatabase database, Clock clock) {
		this.consumer = consumer;
		this.database = database;
		this.clock = clock;
	}

	/** What a turn came to, from which the caller chooses how long to wait. */
	enum Turn {

		MOVED, IDLE, FAILED

	}

	Turn turn() {
		try {
			int moved = this.database.inTransaction(this::take);
			this.registered = true;
			if (this.away || this.failures > 0) {
				log.atInfo().addKeyValue("consumer", this.consumer.name()).log("consumer goes on");
			}
			this.failures = 0;
			this.away = false;
			return moved > 0 ? Turn.MOVED : Turn.IDLE;
		}
		catch (DataIntegrityViolationException cause) {
			// The database is there, and will never take what this fact says.
			fail(cause);
		}
		catch (FactConsumer.Unavailable | DataAccessException | TransactionException cause) {
			waitFor(cause);
		}
		catch (RuntimeException cause) {
			fail(cause);
		}
		return Turn.FAILED;
	}

	private int take(JdbcClient jdbc) {
		Optional<Long> position = position(jdbc);
		if (position.isEmpty()) {
			return 0;
		}
		if (position.get() >= this.careful) {
			this.careful = 0;
		}
		List<PublishedFact> facts = FactReader.after(jdbc, position.get(), this.careful > 0 ? 1 : BATCH);
		if (!facts.isEmpty()) {
			this.tried = facts.getLast().number();
			this.consumer.accept(facts, jdbc);
			move(jdbc, facts.getLast().number());
		}
		return facts.size();
	}

	/** Empty while another replica runs this consumer. */
	private Optional<Long> position(JdbcClient jdbc) {
		if (!this.registered) {
			jdbc.sql("INSERT INTO ledger.consumer (name, moved_at) VALUES (?, ?) ON CONFLICT DO NOTHING")
				.params(this.consumer.name(), Timestamp.from(this.clock.instant()))
				.update();
		}
		return jdbc.sql("SELECT number FROM ledger.consumer WHERE name = ? FOR UPDATE SKIP LOCKED")
			.param(this.consumer.name())
			.query(Long.class)
			.optional();
	}

	private void move(JdbcClient jdbc, long number) {
		jdbc.sql("UPDATE ledger.consumer SET number = ?, moved_at = ?, attempts = 0, last_error = NULL WHERE name = ?")
			.params(number, Timestamp.from(this.clock.instant()), this.consumer.name())
			.update();
	}

	private void waitFor(RuntimeException cause) {
		if (!this.away) {
			log.atWarn().addKeyValue("consumer", this.consumer.name()).setCause(cause).log("consumer waits");
		}
		this.away = true;
	}

	private void fail(RuntimeException cause) {
		this.failures++;
		this.careful = Math.max(this.careful, this.tried);
		log.atError().addKeyValue("consumer", this.consumer.name()).setCause(cause).log("consumer failed");
		if (this.failures > ATTEMPTS) {
			try {
				this.database.inTransaction(jdbc -> {
					setAside(jdbc, cause);
					return true;
				});
				this.failures = 0;
			}
			catch (DataAccessException | TransactionException away) {
				waitFor(away);
			}
		}
	}

	private void setAside(JdbcClient jdbc, RuntimeException cause) {
		position(jdbc).flatMap(number -> FactReader.after(jdbc, number, 1).stream().findFirst()).ifPresent(fact -> {
			jdbc.sql(
					"INSERT INTO ledger.quarantined (consumer, number, at, reason) VALUES (?, ?, ?, ?) ON CONFLICT DO NOTHING")
				.params(this.consumer.name(), fact.number(), Timestamp.from(this.clock.instant()),
						String.valueOf(cause))
				.update();
			move(jdbc, fact.number());
		});
	}

}
