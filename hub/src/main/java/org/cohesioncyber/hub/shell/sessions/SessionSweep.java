package org.cohesioncyber.hub.shell.sessions;

import java.sql.Timestamp;
import java.time.Clock;

import org.cohesioncyber.hub.ledger.WorkerDatabase;

import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Deletes the rows of sessions that have expired. */
@Component
class SessionSweep {

	private final WorkerDatabase database;

	private final Clock clock;

	SessionSweep(WorkerDatabase database, Clock clock) {
		this.database = database;
		this.clock = clock;
	}

	@Scheduled(fixedDelayString = "PT10M", initialDelayString = "PT2M")
	void sweep() {
		Timestamp now = Timestamp.from(this.clock.instant());
		this.database
			.inTransaction(jdbc -> jdbc.sql("SELECT shell.sweep_sessions(?)").param(now).query(Long.class).single());
	}

}
