package org.cohesioncyber.hub.dependencies.cascade;

import java.util.List;

/**
 * Where stand-ins would save activities. None of them can be left out without losing one.
 *
 * @param redundancies where, and how many
 * @param saved activities that no longer stop at all
 * @param stopped activities that stop without them, those that fail themselves left out
 * @param best whether no other set of as many saves more; otherwise it is the best found
 * by taking what saves most for its price again and again
 */
public record Proposal<K>(List<Redundancy<K>> redundancies, List<Node<K>> saved, int stopped, boolean best) {

	public Proposal {
		redundancies = List.copyOf(redundancies);
		saved = List.copyOf(saved);
	}

	/** How many stand-ins in all. */
	public int price() {
		return this.redundancies.stream().mapToInt(Redundancy::standIns).sum();
	}

	/** So many more members for one need, which nothing in the scenario can stop. */
	public record Redundancy<K>(Need<K> need, int standIns) {
	}

}
