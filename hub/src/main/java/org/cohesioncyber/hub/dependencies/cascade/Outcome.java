package org.cohesioncyber.hub.dependencies.cascade;

import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** All that a scenario does to a graph. */
public final class Outcome<K> {

	private final Run<K> run;

	private final Returns<K> returns;

	private final Set<K> unknown;

	private final Map<K, Effect<K>> effects = new LinkedHashMap<>();

	Outcome(Run<K> run, Set<K> unknown) {
		this.run = run;
		this.returns = new Returns<>(run);
		this.unknown = Set.copyOf(unknown);
		run.effects().forEach(effect -> this.effects.put(effect.key(), effect));
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
		return List.copyOf(this.effects.values());
	}

	/** Activities that stop, in the order of stopping. */
	public List<Effect<K>> activities() {
		return this.effects.values().stream().filter(effect -> effect.node().kind() == Node.Kind.ACTIVITY).toList();
	}

	/** What happens to one node, or nothing when it goes on. */
	public Optional<Effect<K>> effect(K key) {
		return Optional.ofNullable(this.effects.get(key));
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
		return this.effects.containsKey(key) ? this.run.reasons(this.run.graph().knownPlace(key)) : List.of();
	}

	/** Why it is back only then, or not: from itself back to what kept it away. */
	public List<Recovery<K>> whyBack(K key) {
		return this.effects.containsKey(key) ? this.returns.chain(this.run.graph().knownPlace(key)) : List.of();
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
