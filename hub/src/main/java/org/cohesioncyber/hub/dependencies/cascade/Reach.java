package org.cohesioncyber.hub.dependencies.cascade;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import org.cohesioncyber.hub.dependencies.cascade.Need.Member;

/** Finds whoever depends in any way on a node. Reused; not for two threads. */
final class Reach {

	private final Network network;

	private final long[] seen;

	private final int[] found;

	Reach(Network network) {
		this.network = network;
		this.seen = new long[(network.nodes() >> 6) + 1];
		this.found = new int[network.nodes()];
	}

	/** Those nodes, the nearest first, the node itself left out. */
	int[] dependants(int start) {
		Arrays.fill(this.seen, 0);
		this.seen[start >> 6] |= 1L << start;
		this.found[0] = start;
		int size = 1;
		for (int i = 0; i < size; i++) {
			int end = this.network.end(this.found[i]);
			for (int link = this.network.first(this.found[i]); link < end; link++) {
				int node = this.network.dependant(link);
				long bit = 1L << node;
				if ((this.seen[node >> 6] & bit) == 0) {
					this.seen[node >> 6] |= bit;
					this.found[size++] = node;
				}
			}
		}
		return Arrays.copyOfRange(this.found, 1, size);
	}

	/** Whatever that node depends on in any way. */
	static <K> int[] backwards(DependencyGraph<K> graph, int start) {
		Map<K, List<Need<K>>> needs = graph.needs().stream().collect(Collectors.groupingBy(Need::dependant));
		Set<K> seen = new LinkedHashSet<>(Set.of(graph.nodes().get(start).key()));
		Deque<K> next = new ArrayDeque<>(seen);
		while (!next.isEmpty()) {
			for (Need<K> need : needs.getOrDefault(next.remove(), List.of())) {
				need.members().stream().map(Member::key).filter(seen::add).forEach(next::add);
			}
		}
		return seen.stream().skip(1).mapToInt(graph::knownPlace).toArray();
	}

}
