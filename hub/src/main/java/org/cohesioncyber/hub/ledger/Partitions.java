package org.cohesioncyber.hub.ledger;

import java.sql.Date;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;

import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Keeps the weekly partitions of the facts a month ahead. */
@Component
class Partitions {

	private static final int WEEKS_AHEAD = 4;

	private final WorkerDatabase database;

	private final Clock clock;

	Partitions(WorkerDatabase database, Clock clock) {
		this.database = database;
		this.clock = clock;
	}

	@Scheduled(fixedDelayString = "PT12H")
	void keepAhead() {
		Date today = Date.valueOf(LocalDate.ofInstant(this.clock.instant(), ZoneOffset.UTC));
		this.database.inTransaction(jdbc -> jdbc.sql("SELECT ledger.keep_partitions(?, ?)")
			.params(today, WEEKS_AHEAD)
			.query((_, _) -> true)
			.single());
	}

}
