package org.cohesioncyber.hub.dependencies.cascade;

import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.cohesioncyber.hub.dependencies.cascade.Node.Kind;

/** Lets one node after the other fail alone and counts what stops. */
final class Ranking<K> {

	private static final int NOT_AN_ACTIVITY = -1;

	private final DependencyGraph<K> graph;

	private final Network network;

	private final int duration;

	private final int horizon;

	/** Of each activity: minutes, without end when unknown. */
	private final int[] dmia;

	private final int[] owner;

	private final int owners;

	Ranking(DependencyGraph<K> graph, Network network, int duration, int horizon) {
		this.graph = graph;
		this.network = network;
		this.duration = duration;
		this.horizon = horizon;
		this.dmia = graph.nodes()
			.stream()
			.mapToInt(node -> node.kind() == Kind.ACTIVITY ? Minutes.of(node.dmia(), Minutes.NEVER) : NOT_AN_ACTIVITY)
			.toArray();
		this.owner = graph.owners();
		this.owners = Arrays.stream(this.owner).max().orElse(DependencyGraph.NOBODY) + 1;
	}

	/** All of them, on all processors. */
	List<Concentration<K>> of(int[] nodes) {
		AtomicInteger next = new AtomicInteger();
		Tally[] tallies = new Tally[nodes.length];
		IntStream.range(0, Math.min(Runtime.getRuntime().availableProcessors(), nodes.length))
			.parallel()
			.forEach(part -> {
				Trial trial = new Trial();
				for (int i = next.getAndIncrement(); i < nodes.length; i = next.getAndIncrement()) {
					tallies[i] = trial.of(nodes[i]);
				}
			});
		return sorted(Stream.of(tallies));
	}

	/** Only those that stop that activity. */
	List<Concentration<K>> stopping(int activity, int[] nodes) {
		Trial trial = new Trial();
		return sorted(IntStream.of(nodes).mapToObj(trial::of).filter(tally -> trial.stopped(activity)));
	}

	private List<Concentration<K>> sorted(Stream<Tally> tallies) {
		return tallies
			.map(tally -> new Concentration<>(this.graph.nodes().get(tally.node), tally.activities, tally.breached,
					tally.organisations))
			.sorted(Concentration.GRAVEST)
			.toList();
	}

	private record Tally(int node, int activities, int breached, int organisations) {
	}

	/** One failure after the other. */
	private final class Trial {

		private final Propagation propagation = new Propagation(Ranking.this.network, Ranking.this.horizon);

		private final Outages outages = this.propagation.outages();

		private final int[] failed = new int[1];

		/** Of each owner: for which failed node it was counted last. */
		private final int[] counted = new int[Ranking.this.owners];

		Trial() {
			Arrays.fill(this.counted, DependencyGraph.NOBODY);
		}

		Tally of(int node) {
			this.failed[0] = node;
			int certainUntil = this.propagation.run(this.failed, Ranking.this.duration);
			int activities = 0;
			int breached = 0;
			int organisations = 0;
			for (int line = 0; line < this.outages.size(); line++) {
				int stopped = this.outages.node(line);
				boolean isFirst = this.outages.before(line) == Outages.NONE;
				if (isFirst && stopped != node && Ranking.this.dmia[stopped] != NOT_AN_ACTIVITY) {
					activities++;
					breached += isBreached(stopped, certainUntil) ? 1 : 0;
					organisations += isNew(Ranking.this.owner[stopped], node) ? 1 : 0;
				}
			}
			return new Tally(node, activities, breached, organisations);
		}

		private boolean isBreached(int activity, int certainUntil) {
			int line = this.outages.lastOf(activity);
			while (line != Outages.NONE) {
				if (Math.min(this.outages.to(line), certainUntil)
						- this.outages.from(line) > Ranking.this.dmia[activity]) {
					return true;
				}
				line = this.outages.before(line);
			}
			return false;
		}

		private boolean isNew(int organisation, int node) {
			if (organisation == DependencyGraph.NOBODY || this.counted[organisation] == node) {
				return false;
			}
			this.counted[organisation] = node;
			return true;
		}

		boolean stopped(int activity) {
			return this.outages.lastOf(activity) != Outages.NONE;
		}

	}

}
