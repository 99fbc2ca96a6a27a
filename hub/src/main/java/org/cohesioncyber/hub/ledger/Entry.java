package org.cohesioncyber.hub.ledger;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;

import org.cohesioncyber.hub.shared.Actor;

import org.jspecify.annotations.Nullable;

/**
 * What one act leaves in the ledger beside the state it changes: journal lines and facts,
 * all in the same transaction. A write that leaves no journal line fails.
 */
public final class Entry {

	private final Actor actor;

	private final Instant at;

	private final IdempotencyKeys keys;

	private final List<JournalLine> lines = new ArrayList<>();

	private final List<Fact> facts = new ArrayList<>();

	private final Set<UUID> frozen = new HashSet<>();

	private boolean repeated;

	Entry(Actor actor, Instant at, IdempotencyKeys keys) {
		this.actor = actor;
		this.at = at;
		this.keys = keys;
	}

	public Actor actor() {
		return this.actor;
	}

	/** The moment of the act, the same for everything written in it. */
	public Instant at() {
		return this.at;
	}

	/**
	 * Adds a line to the journal.
	 * @param act the past-tense name of what was done
	 * @param details what a reader of the journal must know; values become JSON
	 */
	public void journal(String act, Subject subject, Map<String, ?> details) {
		this.lines.add(new JournalLine(act, subject, details));
	}

	/**
	 * Publishes a fact. Facts of one subject keep the order of their acts if the
	 * subject's row was changed before in the same transaction.
	 */
	public void publish(Fact fact) {
		this.facts.add(fact);
	}

	public void publish(List<Fact> several) {
		this.facts.addAll(several);
	}

	/**
	 * Does the act once per actor and key, and answers with the first outcome when it is
	 * asked again, also when asked at the same moment.
	 * @param key the caller's Idempotency-Key; without one the act is simply done
	 */
	public UUID once(@Nullable String key, Supplier<UUID> act) {
		if (key == null) {
			return act.get();
		}
		return this.keys.once(this, key, act);
	}

	void froze(UUID audience) {
		this.frozen.add(audience);
	}

	Set<UUID> frozen() {
		return this.frozen;
	}

	void markRepeated() {
		this.repeated = true;
	}

	boolean isRepeated() {
		return this.repeated;
	}

	List<JournalLine> lines() {
		return this.lines;
	}

	List<Fact> facts() {
		return this.facts;
	}

}
