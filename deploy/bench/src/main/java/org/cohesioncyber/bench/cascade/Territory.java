package org.cohesioncyber.bench.cascade;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;

import org.cohesioncyber.hub.dependencies.cascade.DependencyGraph;
import org.cohesioncyber.hub.dependencies.cascade.GraphBuilder;
import org.cohesioncyber.hub.dependencies.cascade.Need;
import org.cohesioncyber.hub.dependencies.cascade.Need.Member;
import org.cohesioncyber.hub.dependencies.cascade.Node;
import org.cohesioncyber.hub.dependencies.cascade.Node.Kind;
import org.jgrapht.Graph;
import org.jgrapht.graph.DefaultDirectedGraph;
import org.jgrapht.graph.DefaultEdge;
import org.jgrapht.traverse.BreadthFirstIterator;

/**
 * A made-up territory, the same each time: one node in twenty is a provider, one in four
 * a service, the rest activities of organisations of twenty. Few providers serve many,
 * most needs have a stand-in, and there are circles.
 *
 * @param size how many nodes
 * @param graph who needs what
 */
record Territory(int size, DependencyGraph<Integer> graph) {

	private static final int LINKS_PER_NODE = 5;

	static Territory of(int size) {
		var random = new Random(size);
		GraphBuilder<Integer> builder = DependencyGraph.builder();
		for (var i = 0; i < size; i++) {
			builder.add(node(i, size, random));
		}
		var links = LINKS_PER_NODE * size;
		for (var id = 0; links > 0; id++) {
			var need = need(id, size, Math.min(links, members(random)), random);
			links -= need.members().size();
			builder.add(need);
		}
		return new Territory(size, builder.build());
	}

	private static Node<Integer> node(int key, int size, Random random) {
		var kind = (key < providers(size)) ? Kind.PROVIDER : (key < services(size)) ? Kind.SERVICE : Kind.ACTIVITY;
		var owner = (kind != Kind.PROVIDER) ? key / 20 : null;
		var rank = (random.nextInt(4) == 0) ? random.nextInt(5) : null;
		return new Node<>(key, kind, owner, hours(1 + random.nextInt(96)), minutes(random.nextInt(24 * 60)), rank);
	}

	private static int members(Random random) {
		var dice = random.nextInt(100);
		return (dice < 45) ? 1 : (dice < 80) ? 2 : 3;
	}

	private static Need<Integer> need(int id, int size, int count, Random random) {
		var dependant = providers(size) + random.nextInt(size - providers(size));
		Set<Integer> keys = new HashSet<>();
		while (keys.size() < count) {
			var key = member(size, random);
			if (key != dependant) {
				keys.add(key);
			}
		}
		var members = keys.stream().map((key) -> new Member<>(key, minutes(random.nextInt(48 * 60)))).toList();
		return new Need<>(id, dependant, 1, members);
	}

	/**
	 * Half of the time a provider, of which the first are far more popular than the last.
	 */
	private static int member(int size, Random random) {
		var dice = random.nextInt(10);
		if (dice < 5) {
			var place = random.nextDouble();
			return (int) (providers(size) * place * place * place);
		}
		return (dice < 8) ? providers(size) + random.nextInt(services(size) - providers(size)) : random.nextInt(size);
	}

	static int providers(int size) {
		return size / 20;
	}

	static int services(int size) {
		return providers(size) + size / 4;
	}

	List<Integer> nodes(int count) {
		return IntStream.range(0, count).boxed().toList();
	}

	/** The same links for the library, from each member to whoever needs it. */
	Graph<Integer, DefaultEdge> forJGraphT() {
		Graph<Integer, DefaultEdge> library = new DefaultDirectedGraph<>(DefaultEdge.class);
		this.graph.nodes().forEach((node) -> library.addVertex(node.key()));
		this.graph.needs()
			.forEach((need) -> need.members().forEach((member) -> library.addEdge(member.key(), need.dependant())));
		return library;
	}

	static List<Integer> dependants(Graph<Integer, DefaultEdge> library, int start) {
		List<Integer> found = new ArrayList<>();
		var nodes = new BreadthFirstIterator<>(library, start);
		nodes.next();
		nodes.forEachRemaining(found::add);
		return found;
	}

	private static Duration hours(int hours) {
		return Duration.ofHours(hours);
	}

	private static Duration minutes(int minutes) {
		return Duration.ofMinutes(minutes);
	}

}
