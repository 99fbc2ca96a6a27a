package org.cohesioncyber.hub.dependencies.cascade;

import java.util.Arrays;
import java.util.List;

import org.cohesioncyber.hub.dependencies.cascade.Need.Member;

/**
 * A graph as arrays of whole numbers, under one reading of what is unknown. Links go from
 * a member to whoever needs it, those of a member side by side, the shortest tolerance
 * first.
 */
final class Network {

	/**
	 * The links of node {@code i} are those from {@code first[i]} before
	 * {@code first[i + 1]}.
	 */
	private final int[] first;

	/** Of each link: minutes, the need it serves, who has that need. */
	private final int[] tolerance;

	private final int[] need;

	private final int[] dependant;

	/** Of each need: how many of its members it can lose. */
	private final int[] spare;

	/** Of each node: minutes. */
	private final int[] rto;

	private final Turns turns;

	private Network(int nodes, int needs, int links, Turns turns) {
		this.first = new int[nodes + 1];
		this.rto = new int[nodes];
		this.spare = new int[needs];
		this.tolerance = new int[links];
		this.need = new int[links];
		this.dependant = new int[links];
		this.turns = turns;
	}

	static <K> Network of(DependencyGraph<K> graph, Reading reading) {
		List<Need<K>> needs = graph.needs();
		int links = needs.stream().mapToInt(need -> need.members().size()).sum();
		Network network = new Network(graph.nodes().size(), needs.size(), links, Turns.of(graph));
		int unknownRto = Minutes.of(reading.rto(), Minutes.NEVER);
		for (int i = 0; i < network.rto.length; i++) {
			network.rto[i] = Minutes.of(graph.nodes().get(i).rto(), unknownRto);
		}
		network.link(graph, Minutes.of(reading.tolerance(), Minutes.NEVER), links);
		return network;
	}

	private <K> void link(DependencyGraph<K> graph, int unknownTolerance, int links) {
		long[] order = new long[links];
		int[] needOf = new int[links];
		int[] memberOf = new int[links];
		int link = 0;
		for (int i = 0; i < this.spare.length; i++) {
			Need<K> each = graph.needs().get(i);
			this.spare[i] = each.members().size() - each.needed();
			for (Member<K> member : each.members()) {
				needOf[link] = i;
				memberOf[link] = graph.knownPlace(member.key());
				this.first[memberOf[link] + 1]++;
				order[link] = ((long) Minutes.of(member.tolerance(), unknownTolerance) << Integer.SIZE) | link;
				link++;
			}
		}
		Arrays.parallelPrefix(this.first, Integer::sum);
		Arrays.sort(order);
		int[] next = this.first.clone();
		for (long entry : order) {
			int from = (int) entry;
			int at = next[memberOf[from]]++;
			this.tolerance[at] = (int) (entry >>> Integer.SIZE);
			this.need[at] = needOf[from];
			this.dependant[at] = graph.knownPlace(graph.needs().get(needOf[from]).dependant());
		}
	}

	int nodes() {
		return this.rto.length;
	}

	int needs() {
		return this.spare.length;
	}

	int links() {
		return this.need.length;
	}

	int first(int node) {
		return this.first[node];
	}

	int end(int node) {
		return this.first[node + 1];
	}

	int tolerance(int link) {
		return this.tolerance[link];
	}

	int need(int link) {
		return this.need[link];
	}

	int dependant(int link) {
		return this.dependant[link];
	}

	int spare(int need) {
		return this.spare[need];
	}

	int[] spares() {
		return this.spare.clone();
	}

	int rto(int node) {
		return this.rto[node];
	}

	Turns turns() {
		return this.turns;
	}

	/** Whoever needs that node, some perhaps twice. */
	int[] dependants(int node) {
		return Arrays.copyOfRange(this.dependant, this.first[node], this.first[node + 1]);
	}

	/** Which node a link starts from. */
	int member(int link) {
		int place = Arrays.binarySearch(this.first, link);
		if (place < 0) {
			return -place - 2;
		}
		while (this.first[place + 1] == link) {
			place++;
		}
		return place;
	}

}
