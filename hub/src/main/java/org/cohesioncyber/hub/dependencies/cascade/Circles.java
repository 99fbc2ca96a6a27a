package org.cohesioncyber.hub.dependencies.cascade;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntFunction;

/** Finds the circles of a graph (Tarjan), without recursion: chains may be long. */
final class Circles {

	private final IntFunction<int[]> successors;

	private final int[][] ahead;

	private final int[] next;

	/** Of each node: when it was first seen, and the earliest it leads back to. */
	private final int[] seen;

	private final int[] low;

	private final boolean[] open;

	private final int[] path;

	private final int[] stack;

	private final List<int[]> found = new ArrayList<>();

	private int clock;

	private int deep;

	private int stacked;

	private Circles(int nodes, IntFunction<int[]> successors) {
		this.successors = successors;
		this.ahead = new int[nodes][];
		this.next = new int[nodes];
		this.seen = new int[nodes];
		this.low = new int[nodes];
		this.open = new boolean[nodes];
		this.path = new int[nodes];
		this.stack = new int[nodes];
	}

	/** Sets of two nodes or more each of which leads to each other one, sorted. */
	static List<int[]> among(int nodes, IntFunction<int[]> successors) {
		Circles circles = new Circles(nodes, successors);
		for (int node = 0; node < nodes; node++) {
			if (circles.seen[node] == 0) {
				circles.explore(node);
			}
		}
		circles.found.sort((one, other) -> Integer.compare(one[0], other[0]));
		return circles.found;
	}

	private void explore(int start) {
		enter(start);
		while (this.deep > 0) {
			int node = this.path[this.deep - 1];
			if (this.next[node] < this.ahead[node].length) {
				int to = this.ahead[node][this.next[node]++];
				if (this.seen[to] == 0) {
					enter(to);
				}
				else if (this.open[to]) {
					this.low[node] = Math.min(this.low[node], this.seen[to]);
				}
			}
			else {
				leave(node);
			}
		}
	}

	private void enter(int node) {
		this.seen[node] = ++this.clock;
		this.low[node] = this.clock;
		this.ahead[node] = this.successors.apply(node);
		this.open[node] = true;
		this.path[this.deep++] = node;
		this.stack[this.stacked++] = node;
	}

	private void leave(int node) {
		this.deep--;
		if (this.deep > 0) {
			int above = this.path[this.deep - 1];
			this.low[above] = Math.min(this.low[above], this.low[node]);
		}
		if (this.low[node] == this.seen[node]) {
			int from = this.stacked;
			do {
				this.open[this.stack[--from]] = false;
			}
			while (this.stack[from] != node);
			if (this.stacked - from > 1) {
				int[] circle = Arrays.copyOfRange(this.stack, from, this.stacked);
				Arrays.sort(circle);
				this.found.add(circle);
			}
			this.stacked = from;
		}
	}

}
