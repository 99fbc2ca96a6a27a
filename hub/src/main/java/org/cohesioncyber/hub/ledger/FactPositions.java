package org.cohesioncyber.hub.ledger;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Where the consumers of facts stand, for those who show it or must start over. */
@Component
public class FactPositions {

	private final WorkerDatabase database;

	FactPositions(WorkerDatabase database) {
		this.database = database;
	}

	/**
	 * Lets a consumer read every fact again from the first one. Waits for the batch it is
	 * at, on whichever replica.
	 */
	public void startOver(String consumer) {
		this.database.inTransaction(
				jdbc -> jdbc.sql("UPDATE ledger.consumer SET number = 0 WHERE name = ?").param(consumer).update());
	}

	/** How many numbered facts a consumer has yet to read. */
	public long behind(String consumer) {
		return this.database.inTransaction(jdbc -> FactReader.last(jdbc) - position(jdbc, consumer));
	}

	private static long position(JdbcClient jdbc, String consumer) {
		return jdbc.sql("SELECT number FROM ledger.consumer WHERE name = ?")
			.param(consumer)
			.query(Long.class)
			.optional()
			.orElse(0L);
	}

}
