package org.cohesioncyber.hub.ledger;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.stream.Collectors;

import org.cohesioncyber.hub.shared.OrganisationId;

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

	private final ConcurrentSkipListMap<Long, Addressed> facts = new ConcurrentSkipListMap<>();

	private volatile long complete = -1;

	private volatile long from;

	RecentFacts(WorkerDatabase database) {
		this.database = database;
	}

	/** A fact and the organisations that may know of it. */
	record Addressed(PublishedFact fact, Set<OrganisationId> audience) {

		boolean isFor(OrganisationId reader) {
			return this.fact.audience().equals(AudienceId.TERRITORY) || this.audience.contains(reader);
		}

	}

	/**
	 * Reads what was numbered since the last call and answers with the highest number
	 * held.
	 */
	synchronized long catchUp() {
		return this.database.inTransaction(jdbc -> {
			if (this.complete < 0) {
				this.complete = FactReader.last(jdbc);
				this.from = this.complete;
			}
			List<PublishedFact> next;
			do {
				next = FactReader.after(jdbc, this.complete, BATCH);
				keep(jdbc, next);
			}
			while (next.size() == BATCH);
			return this.complete;
		});
	}

	private void keep(JdbcClient jdbc, List<PublishedFact> next) {
		if (next.isEmpty()) {
			return;
		}
		Map<AudienceId, Set<OrganisationId>> audiences = AudienceReader.read(jdbc,
				next.stream().map(PublishedFact::audience).collect(Collectors.toSet()));
		for (PublishedFact fact : next) {
			this.facts.put(fact.number(), new Addressed(fact, audiences.getOrDefault(fact.audience(), Set.of())));
		}
		while (this.facts.size() > KEPT) {
			// The boundary moves first: a reader that misses the fact must be sent to the
			// database.
			this.from = this.facts.firstKey();
			this.facts.remove(this.from);
		}
		this.complete = next.getLast().number();
	}

	/** Whether every fact after the number is held in memory. */
	boolean reachesBackTo(long number) {
		return this.complete >= 0 && number >= this.from;
	}

	/**
	 * Facts after the number that are held, in order; check {@link #reachesBackTo} after.
	 */
	Iterable<Addressed> after(long number) {
		return this.facts.tailMap(number, false).values();
	}

	long complete() {
		return Math.max(this.complete, 0);
	}

}
