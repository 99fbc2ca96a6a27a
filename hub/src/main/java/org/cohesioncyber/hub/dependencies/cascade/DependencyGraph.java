package org.cohesioncyber.hub.dependencies.cascade;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

import org.jspecify.annotations.Nullable;

/** Who needs what: nodes and needs that fit together, in the order they were given. */
public final class DependencyGraph<K> {

	static final int NOBODY = -1;

	private final List<Node<K>> nodes;

	private final List<Need<K>> needs;

	private final List<Flaw<K>> flaws;

	private final Map<K, Integer> places;

	private final int[][] needsOf;

	DependencyGraph(List<Node<K>> nodes, List<Need<K>> needs, List<Flaw<K>> flaws, Map<K, Integer> places) {
		this.nodes = List.copyOf(nodes);
		this.needs = List.copyOf(needs);
		this.flaws = List.copyOf(flaws);
		this.places = Map.copyOf(places);
		this.needsOf = byDependant();
	}

	private int[][] byDependant() {
		int[] dependants = this.needs.stream().mapToInt(need -> knownPlace(need.dependant())).toArray();
		int[] counts = new int[this.nodes.size()];
		IntStream.of(dependants).forEach(node -> counts[node]++);
		int[][] found = IntStream.of(counts).mapToObj(int[]::new).toArray(int[][]::new);
		for (int need = dependants.length - 1; need >= 0; need--) {
			found[dependants[need]][--counts[dependants[need]]] = need;
		}
		return found;
	}

	public static <K> GraphBuilder<K> builder() {
		return new GraphBuilder<>();
	}

	/** Nodes, with impossible durations taken for unknown. */
	public List<Node<K>> nodes() {
		return this.nodes;
	}

	/** Needs with only those members that can fail. */
	public List<Need<K>> needs() {
		return this.needs;
	}

	/** What cannot be meant, and was taken in the way {@link Flaw} says. */
	public List<Flaw<K>> flaws() {
		return this.flaws;
	}

	public Optional<Node<K>> node(K key) {
		return Optional.ofNullable(this.places.get(key)).map(this.nodes::get);
	}

	/**
	 * Nodes that need one another, directly or through others, each circle once. They are
	 * legal and often true, and may keep one another from coming back.
	 */
	public List<List<Node<K>>> circles() {
		return Circles.among(this.nodes.size(), Network.of(this, Reading.CAUTIOUS)::dependants)
			.stream()
			.map(this::at)
			.toList();
	}

	List<Node<K>> at(int[] places) {
		List<Node<K>> found = new ArrayList<>(places.length);
		for (int place : places) {
			found.add(this.nodes.get(place));
		}
		return found;
	}

	/** Of each node: a number for its owner, counted from 0, or {@link #NOBODY}. */
	int[] owners() {
		Map<K, Integer> numbers = new HashMap<>();
		return this.nodes.stream().mapToInt(node -> {
			K owner = node.owner();
			if (owner == null) {
				return NOBODY;
			}
			Integer before = numbers.putIfAbsent(owner, numbers.size());
			return before == null ? numbers.size() - 1 : before;
		}).toArray();
	}

	/** What a node needs, all by places. */
	int[] needsOf(int node) {
		return this.needsOf[node];
	}

	/** Its place among the nodes, or {@code null}. */
	@Nullable Integer place(K key) {
		return this.places.get(key);
	}

	int knownPlace(K key) {
		Integer place = this.places.get(key);
		if (place == null) {
			throw new IllegalArgumentException("node: %s (expected: a node of the graph)".formatted(key));
		}
		return place;
	}

}
