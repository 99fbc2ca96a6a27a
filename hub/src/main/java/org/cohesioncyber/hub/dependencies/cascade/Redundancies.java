package org.cohesioncyber.hub.dependencies.cascade;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

import org.cohesioncyber.hub.dependencies.cascade.Node.Kind;
import org.cohesioncyber.hub.dependencies.cascade.Proposal.Redundancy;

/**
 * Looks for the stand-ins that save most activities from one scenario. That is as hard as
 * finding dense parts of a graph, so it is exact only while the possibilities are few.
 */
final class Redundancies<K> {

	private static final long FEW = 5_000;

	private static final int CANDIDATES = 64;

	private final DependencyGraph<K> graph;

	private final Network network;

	private final Propagation propagation;

	private final int[] failed;

	private final int duration;

	private final int horizon;

	private final BitSet activities = new BitSet();

	/** Of each need: stand-ins it has in the propagation. */
	private final int[] added;

	/** Activities that stop without any. */
	private final BitSet stopped;

	Redundancies(DependencyGraph<K> graph, Network network, Scenario<K> scenario) {
		this.graph = graph;
		this.network = network;
		this.horizon = Minutes.of(scenario.horizon(), 0);
		this.propagation = new Propagation(network, this.horizon);
		this.failed = scenario.failed()
			.stream()
			.filter(key -> graph.place(key) != null)
			.mapToInt(graph::knownPlace)
			.toArray();
		this.duration = Minutes.of(scenario.duration(), Minutes.NEVER);
		this.added = new int[network.needs()];
		for (int i = 0; i < network.nodes(); i++) {
			this.activities.set(i, graph.nodes().get(i).kind() == Kind.ACTIVITY);
		}
		IntStream.of(this.failed).forEach(this.activities::clear);
		this.stopped = stopped();
	}

	Proposal<K> propose(int most) {
		int[] limits = limits();
		return possibilities(limits, most) <= FEW ? exact(limits, most) : greedy(most);
	}

	Proposal<K> exact(int most) {
		return exact(limits(), most);
	}

	private Proposal<K> exact(int[] limits, int most) {
		Search search = new Search(limits);
		for (int price = 0; price <= most; price++) {
			search.spend(0, price);
		}
		apply(search.best);
		return proposal(true);
	}

	/** Protects again and again the node whose protection saves most for its price. */
	Proposal<K> greedy(int most) {
		int left = most;
		while (left > 0) {
			int[] best = cheapest(left);
			if (best.length == 0) {
				break;
			}
			protect(best, 1);
			left -= price(best);
		}
		leaveOutWhatIsUseless();
		return proposal(false);
	}

	/**
	 * Stand-ins for each need, side by side; none when nothing affordable saves anything.
	 */
	private int[] cheapest(int left) {
		int stoppedNow = stopped().cardinality();
		int[] ever = everLost();
		double bestRatio = 0;
		int[] best = {};
		for (int node : candidates()) {
			int[] protection = protection(node, ever);
			int price = price(protection);
			if (price == 0 || price > left) {
				continue;
			}
			protect(protection, 1);
			double ratio = (stoppedNow - stopped().cardinality()) / (double) price;
			protect(protection, -1);
			if (ratio > bestRatio) {
				bestRatio = ratio;
				best = protection;
			}
		}
		return best;
	}

	/**
	 * Stopped nodes on which most activities hang, going back from each to what stopped
	 * it.
	 */
	private int[] candidates() {
		Outages outages = this.propagation.outages();
		int[] hanging = new int[this.network.nodes()];
		List<Integer> found = new ArrayList<>();
		for (int line = outages.size() - 1; line >= 0; line--) {
			int node = outages.node(line);
			if (outages.before(line) == Outages.NONE && outages.stoppedBy(line) != Outages.OWN_FAILURE) {
				hanging[node] += this.activities.get(node) ? 1 : 0;
				hanging[this.network.member(outages.stoppedBy(line))] += hanging[node];
				found.add(node);
			}
		}
		return found.stream()
			.sorted(Comparator.comparingInt((Integer node) -> -hanging[node]).thenComparingInt(node -> node))
			.limit(CANDIDATES)
			.mapToInt(Integer::intValue)
			.toArray();
	}

	/** What that node would need so as not to stop, in pairs of a need and a number. */
	private int[] protection(int node, int[] ever) {
		IntStream.Builder pairs = IntStream.builder();
		for (int need : this.graph.needsOf(node)) {
			int lacking = ever[need] - this.propagation.spare(need);
			if (lacking > 0) {
				pairs.add(need).add(lacking);
			}
		}
		return pairs.build().toArray();
	}

	private void protect(int[] pairs, int sign) {
		for (int i = 0; i < pairs.length; i += 2) {
			add(pairs[i], sign * pairs[i + 1]);
		}
	}

	private static int price(int[] pairs) {
		return IntStream.range(0, pairs.length).filter(i -> i % 2 == 1).map(i -> pairs[i]).sum();
	}

	private void leaveOutWhatIsUseless() {
		int stoppedNow = stopped().cardinality();
		for (int need = 0; need < this.added.length; need++) {
			while (this.added[need] > 0) {
				add(need, -1);
				if (stopped().cardinality() > stoppedNow) {
					add(need, 1);
					break;
				}
			}
		}
	}

	/** Of each need: how many stand-ins could be of use at most. */
	private int[] limits() {
		stopped();
		int[] ever = everLost();
		return IntStream.range(0, ever.length)
			.map(need -> Math.max(0, ever[need] - this.propagation.spare(need)))
			.toArray();
	}

	/** Of each need: how many of its members were lost to it in the last run, ever. */
	private int[] everLost() {
		Outages outages = this.propagation.outages();
		boolean[] lost = new boolean[this.network.links()];
		for (int line = 0; line < outages.size(); line++) {
			int node = outages.node(line);
			int lasted = Math.min(outages.to(line), this.horizon + 1) - outages.from(line);
			for (int link = this.network.first(node); link < this.network.end(node); link++) {
				lost[link] |= this.network.tolerance(link) < lasted;
			}
		}
		int[] ever = new int[this.network.needs()];
		for (int link = 0; link < lost.length; link++) {
			ever[this.network.need(link)] += lost[link] ? 1 : 0;
		}
		return ever;
	}

	private static long possibilities(int[] limits, int most) {
		long[] ways = new long[most + 1];
		ways[0] = 1;
		for (int limit : limits) {
			for (int price = most; price > 0; price--) {
				for (int some = 1; some <= Math.min(limit, price); some++) {
					ways[price] = Math.min(FEW + 1, ways[price] + ways[price - some]);
				}
			}
		}
		return Arrays.stream(ways).sum();
	}

	private BitSet stopped() {
		this.propagation.run(this.failed, this.duration);
		Outages outages = this.propagation.outages();
		BitSet found = new BitSet();
		for (int line = 0; line < outages.size(); line++) {
			found.set(outages.node(line));
		}
		found.and(this.activities);
		return found;
	}

	private void add(int need, int standIns) {
		this.propagation.reinforce(need, standIns);
		this.added[need] += standIns;
	}

	private void apply(int[] standIns) {
		for (int need = 0; need < standIns.length; need++) {
			add(need, standIns[need] - this.added[need]);
		}
	}

	private Proposal<K> proposal(boolean best) {
		List<Redundancy<K>> redundancies = IntStream.range(0, this.added.length)
			.filter(need -> this.added[need] > 0)
			.mapToObj(need -> new Redundancy<>(this.graph.needs().get(need), this.added[need]))
			.toList();
		BitSet saved = (BitSet) this.stopped.clone();
		saved.andNot(stopped());
		return new Proposal<>(redundancies, this.graph.at(saved.stream().toArray()), this.stopped.cardinality(), best);
	}

	/** Tries every way to spend a price; keeps the first that saves most. */
	private final class Search {

		private final int[] limits;

		/** Needs that a stand-in could be of use to. */
		private final int[] open;

		private final int[] tried;

		private int[] best;

		private int fewest = Redundancies.this.stopped.cardinality();

		Search(int[] limits) {
			this.limits = limits;
			this.open = IntStream.range(0, limits.length).filter(need -> limits[need] > 0).toArray();
			this.tried = new int[limits.length];
			this.best = this.tried.clone();
		}

		void spend(int from, int price) {
			if (price == 0) {
				test();
				return;
			}
			if (from == this.open.length) {
				return;
			}
			int need = this.open[from];
			for (int some = 0; some <= Math.min(this.limits[need], price); some++) {
				this.tried[need] = some;
				spend(from + 1, price - some);
			}
			this.tried[need] = 0;
		}

		private void test() {
			apply(this.tried);
			int stillStopped = stopped().cardinality();
			if (stillStopped < this.fewest) {
				this.fewest = stillStopped;
				this.best = this.tried.clone();
			}
		}

	}

}
