package org.cohesioncyber.hub.dependencies.cascade;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/**
 * In which order organisations restore: nodes of one owner and one rank share a turn, and
 * the turns of an owner stand side by side, the first rank first.
 */
final class Turns {

	static final int NONE = -1;

	private final int[] turnOf;

	private final int[][] nodes;

	/** Of each turn: which owner's, and the turn after that owner's last. */
	private final int[] owner;

	private final int[] end;

	private Turns(int[] turnOf, int[][] nodes, int[] owner, int[] end) {
		this.turnOf = turnOf;
		this.nodes = nodes;
		this.owner = owner;
		this.end = end;
	}

	static Turns of(DependencyGraph<?> graph) {
		List<Ranked> ranked = ranked(graph);
		int[] turnOf = new int[graph.nodes().size()];
		Arrays.fill(turnOf, NONE);
		List<List<Integer>> turns = new ArrayList<>();
		List<Integer> owners = new ArrayList<>();
		Ranked before = new Ranked(NONE, 0, NONE);
		for (Ranked each : ranked) {
			if (each.owner != before.owner || each.rank != before.rank) {
				turns.add(new ArrayList<>());
				owners.add(each.owner);
			}
			turns.getLast().add(each.node);
			turnOf[each.node] = turns.size() - 1;
			before = each;
		}
		int[] owner = owners.stream().mapToInt(Integer::intValue).toArray();
		int[] end = new int[owner.length];
		for (int i = owner.length - 1; i >= 0; i--) {
			end[i] = (i + 1 < owner.length && owner[i + 1] == owner[i]) ? end[i + 1] : i + 1;
		}
		int[][] members = turns.stream()
			.map(turn -> turn.stream().mapToInt(Integer::intValue).toArray())
			.toArray(int[][]::new);
		return new Turns(turnOf, members, owner, end);
	}

	private static List<Ranked> ranked(DependencyGraph<?> graph) {
		int[] owners = graph.owners();
		List<Ranked> ranked = new ArrayList<>();
		for (int i = 0; i < owners.length; i++) {
			Integer rank = graph.nodes().get(i).restoreRank();
			if (rank != null && owners[i] != DependencyGraph.NOBODY) {
				ranked.add(new Ranked(owners[i], rank, i));
			}
		}
		ranked.sort(Comparator.comparingInt(Ranked::owner).thenComparingInt(Ranked::rank));
		return ranked;
	}

	int count() {
		return this.owner.length;
	}

	int owners() {
		return this.owner.length == 0 ? 0 : this.owner[this.owner.length - 1] + 1;
	}

	/** The turn of a node, or {@link #NONE}. */
	int of(int node) {
		return this.turnOf[node];
	}

	int[] nodes(int turn) {
		return this.nodes[turn];
	}

	int owner(int turn) {
		return this.owner[turn];
	}

	/** The turn after the last one of the same owner. */
	int end(int turn) {
		return this.end[turn];
	}

	private record Ranked(int owner, int rank, int node) {
	}

}
