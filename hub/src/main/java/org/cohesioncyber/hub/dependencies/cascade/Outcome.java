package org.cohesioncyber.hub.dependencies.cascade;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/** All that a scenario does to a graph. */
public final class Outcome<K> {

	private final Run<K> run;

	private final Returns<K> returns;

	private final Set<K> unknown;

	Outcome(Run<K> run, Set<K> unknown) {
		this.run = run;
		this.returns = new Returns<>(run);
		this.unknown = Set.copyOf(unknown);
	}

	public Scenario<K> scenario() {
		return this.run.scenario();
	}

	/** What was said to fail and is not in the graph. */
	public Set<K> unknown() {
		return this.unknown;
	}

	/** Whatever stops, in the order of stopping. */
	public List<Effect<K>> effects() {
		return this.run.effects();
	}

	/** Activities that stop, in the order of stopping. */
	public List<Effect<K>> activities() {
		return effects().stream().filter(effect -> effect.node().kind() == Node.Kind.ACTIVITY).toList();
	}

	/** What happens to one node, or nothing when it goes on. */
	public Optional<Effect<K>> effect(K key) {
		OptionalInt place = this.run.stopped(key);
		return place.isPresent() ? Optional.of(this.run.effect(place.getAsInt())) : Optional.empty();
	}

	/**
	 * Until when all this is computed: the horizon, unless something restarts over and
	 * over.
	 */
	public Instant certainUntil() {
		return this.run.at(this.run.certainUntil());
	}

	/**
	 * Why it stops for the first time: from itself back to what failed. Empty if it goes
	 * on.
	 */
	public List<Reason<K>> why(K key) {
		OptionalInt place = this.run.stopped(key);
		return place.isPresent() ? this.run.reasons(place.getAsInt()) : List.of();
	}

	/** Why it is back only then, or not: from itself back to what kept it away. */
	public List<Recovery<K>> whyBack(K key) {
		OptionalInt place = this.run.stopped(key);
		return place.isPresent() ? this.returns.chain(place.getAsInt()) : List.of();
	}

	/**
	 * Nodes that wait for one another and so cannot come back unless somebody starts one
	 * of them without what it needs.
	 */
	public List<List<Node<K>>> deadlocks() {
		return Circles.among(this.run.network().nodes(), this.returns::awaited)
			.stream()
			.map(this.run.graph()::at)
			.toList();
	}

	/** Hour by hour, from the start to the last change. */
	public List<Hour<K>> timeline() {
		return Timeline.of(this);
	}

	/**
	 * What would be asked of others: activities whose DMIA passes, the most urgent first.
	 */
	public List<AidNeed<K>> aidNeeds() {
		return activities().stream()
			.flatMap(effect -> effect.breach()
				.stream()
				.map(breach -> AidNeed.of(this.run, this.returns, effect, breach)))
			.sorted(Comparator.comparing(AidNeed::by))
			.toList();
	}

}
