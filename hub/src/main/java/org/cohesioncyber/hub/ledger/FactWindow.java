package org.cohesioncyber.hub.ledger;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.function.Predicate;

import org.cohesioncyber.hub.shared.OrganisationId;

/**
 * The latest facts, up to so many, for many readers beside one writer and without a lock.
 * A reader whose next fact may have left is told so, whenever it left.
 */
final class FactWindow {

	private final int capacity;

	private final ConcurrentSkipListMap<Long, Addressed> facts;

	private volatile long complete = -1;

	private volatile long from;

	FactWindow(int capacity, ConcurrentSkipListMap<Long, Addressed> empty) {
		this.capacity = capacity;
		this.facts = empty;
	}

	/** A fact and the organisations that may know of it. */
	record Addressed(PublishedFact fact, Set<OrganisationId> audience) {

		boolean isFor(OrganisationId reader) {
			return this.fact.audience().equals(AudienceId.TERRITORY) || this.audience.contains(reader);
		}

	}

	/** Holds what follows the number, and nothing yet. */
	void startAfter(long number) {
		this.from = number;
		this.complete = number;
	}

	boolean isStarted() {
		return this.complete >= 0;
	}

	/** Takes the next facts in, the oldest out. */
	void keep(List<PublishedFact> next, Map<AudienceId, Set<OrganisationId>> audiences) {
		for (PublishedFact fact : next) {
			this.facts.put(fact.number(), new Addressed(fact, audiences.getOrDefault(fact.audience(), Set.of())));
		}
		while (this.facts.size() > this.capacity) {
			// The boundary moves first: a reader that misses the fact must be sent to the
			// database.
			this.from = this.facts.firstKey();
			this.facts.remove(this.from);
		}
		this.complete = next.getLast().number();
	}

	/**
	 * The wanted facts after one number and up to another, in order; empty when some of
	 * them may have left.
	 */
	Optional<List<PublishedFact>> between(long after, long upTo, int atMost, Predicate<Addressed> wanted) {
		List<PublishedFact> found = new ArrayList<>();
		for (Addressed held : this.facts.tailMap(after, false).values()) {
			if (held.fact().number() > upTo || found.size() == atMost) {
				break;
			}
			if (wanted.test(held)) {
				found.add(held.fact());
			}
		}
		// Asked last: what left while they were read has moved the boundary before.
		return reachesBackTo(after) ? Optional.of(found) : Optional.empty();
	}

	/** The highest number held, with all below it; nothing below zero. */
	long complete() {
		return Math.max(this.complete, 0);
	}

	private boolean reachesBackTo(long number) {
		return isStarted() && number >= this.from;
	}

}
