package org.cohesioncyber.hub.ledger;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The latest numbered facts with who may know of them, kept in memory so that a thousand
 * open pages cost one read of the database. Bounded; older facts are read from the
 * database.
 */
@Component
class RecentFacts {

	private static final int KEPT = 10_000;

	private static final int BATCH = 1_000;

	private final WorkerDatabase database;

	private final FactWindow window = new FactWindow(KEPT, new ConcurrentSkipListMap<>());

	RecentFacts(WorkerDatabase database) {
		this.database = database;
	}

	/**
	 * Reads what was numbered since the last call and answers with the highest number
	 * held.
	 */
	synchronized long catchUp() {
		return this.database.inTransaction(jdbc -> {
			if (!this.window.isStarted()) {
				this.window.startAfter(FactReader.last(jdbc));
			}
			List<PublishedFact> next;
			do {
				next = FactReader.after(jdbc, this.window.complete(), BATCH);
				keep(jdbc, next);
			}
			while (next.size() == BATCH);
			return this.window.complete();
		});
	}

	private void keep(JdbcClient jdbc, List<PublishedFact> next) {
		if (!next.isEmpty()) {
			this.window.keep(next,
					AudienceReader.read(jdbc, next.stream().map(PublishedFact::audience).collect(Collectors.toSet())));
		}
	}

	/**
	 * The wanted facts after one number and up to another, in order; empty when only the
	 * database has them all.
	 */
	Optional<List<PublishedFact>> between(long after, long upTo, int atMost, Predicate<FactWindow.Addressed> wanted) {
		return this.window.between(after, upTo, atMost, wanted);
	}

	long complete() {
		return this.window.complete();
	}

}
