package org.cohesioncyber.hub.dependencies.cascade;

import java.time.Duration;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

import org.jspecify.annotations.Nullable;

/**
 * Computes what failures do to a graph, under one reading of what is unknown. Pure and
 * for any number of threads.
 */
public final class Cascade<K> {

	private final DependencyGraph<K> graph;

	private final Reading reading;

	private final Network network;

	public Cascade(DependencyGraph<K> graph, Reading reading) {
		this.graph = graph;
		this.reading = reading;
		this.network = Network.of(graph, reading);
	}

	/** What stops, when it is back, and why. */
	public Outcome<K> simulate(Scenario<K> scenario) {
		Set<K> unknown = new LinkedHashSet<>(scenario.failed());
		unknown.removeIf(key -> this.graph.place(key) != null);
		int[] failed = scenario.failed()
			.stream()
			.filter(key -> !unknown.contains(key))
			.mapToInt(this.graph::knownPlace)
			.toArray();
		Propagation propagation = new Propagation(this.network, Minutes.of(scenario.horizon(), 0));
		int certainUntil = propagation.run(failed, Minutes.of(scenario.duration(), Minutes.NEVER));
		return new Outcome<>(new Run<>(this.graph, this.reading, this.network, scenario, propagation, certainUntil),
				unknown);
	}

	/**
	 * Whoever depends on that node in any way, whatever the tolerances, the nearest
	 * first.
	 */
	public List<Node<K>> dependants(K key) {
		return this.graph.at(new Reach(this.network).dependants(this.graph.knownPlace(key)));
	}

	/**
	 * What the loss of each of these nodes alone would break, the gravest first. Works on
	 * all processors.
	 * @param duration how long each would be away, or {@code null} for ever
	 * @param horizon how far to look ahead
	 */
	public List<Concentration<K>> ranking(Collection<K> nodes, @Nullable Duration duration, Duration horizon) {
		int[] places = nodes.stream().mapToInt(this.graph::knownPlace).toArray();
		return new Ranking<>(this.graph, this.network, Minutes.of(duration, Minutes.NEVER), Minutes.of(horizon, 0))
			.of(places);
	}

	/**
	 * Single points of failure of one activity: nodes it depends on whose loss alone
	 * stops it, the gravest for all first.
	 */
	public List<Concentration<K>> singlePoints(K activity, @Nullable Duration duration, Duration horizon) {
		int[] needed = Reach.backwards(this.graph, this.graph.knownPlace(activity));
		return new Ranking<>(this.graph, this.network, Minutes.of(duration, Minutes.NEVER), Minutes.of(horizon, 0))
			.stopping(this.graph.knownPlace(activity), needed);
	}

	/**
	 * Where stand-ins would save most activities from stopping at all.
	 * @param most how many stand-ins at most
	 */
	public Proposal<K> redundancies(Scenario<K> scenario, int most) {
		return new Redundancies<>(this.graph, this.network, scenario).propose(most);
	}

}
