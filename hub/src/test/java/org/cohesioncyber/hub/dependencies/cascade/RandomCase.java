package org.cohesioncyber.hub.dependencies.cascade;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;

import org.cohesioncyber.hub.dependencies.cascade.Need.Member;
import org.cohesioncyber.hub.dependencies.cascade.Node.Kind;
import org.jspecify.annotations.Nullable;

/** A small graph of every sort of trouble, and a failure in it. */
record RandomCase(List<Node<String>> nodes, List<Need<String>> needs, Set<String> failed, @Nullable Duration duration,
		Reading reading) {

	static final int HORIZON = 80;

	static RandomCase of(long seed) {
		Random random = new Random(seed);
		List<Node<String>> nodes = new ArrayList<>();
		int size = 2 + random.nextInt(8);
		for (int i = 0; i < size; i++) {
			Integer rank = random.nextInt(3) == 0 ? random.nextInt(3) : null;
			nodes.add(new Node<>("n" + i, Kind.values()[random.nextInt(3)], "o" + random.nextInt(3),
					minutes(random, 20), minutes(random, 6), rank));
		}
		List<Need<String>> needs = new ArrayList<>();
		int links = random.nextInt(2 * size);
		for (int i = 0; i < links; i++) {
			needs.add(need("d" + i, size, random));
		}
		Set<String> failed = new LinkedHashSet<>();
		int failures = 1 + random.nextInt(2);
		for (int i = 0; i < failures; i++) {
			failed.add("n" + random.nextInt(size));
		}
		Duration duration = random.nextInt(8) == 0 ? null : Duration.ofMinutes(1 + random.nextInt(25));
		return new RandomCase(nodes, needs, failed, duration, reading(random));
	}

	private static Need<String> need(String id, int size, Random random) {
		List<Member<String>> members = new ArrayList<>();
		int count = 1 + random.nextInt(3);
		for (int j = 0; j < count; j++) {
			members.add(new Member<>("n" + random.nextInt(size), minutes(random, 9)));
		}
		return new Need<>(id, "n" + random.nextInt(size), 1 + random.nextInt(count), members);
	}

	/** Often zero, now and then unknown. */
	private static @Nullable Duration minutes(Random random, int below) {
		return switch (random.nextInt(10)) {
			case 0 -> null;
			case 1, 2, 3 -> Duration.ZERO;
			default -> Duration.ofMinutes(random.nextInt(below));
		};
	}

	private static Reading reading(Random random) {
		return switch (random.nextInt(4)) {
			case 0 -> Reading.CAUTIOUS;
			case 1 -> Reading.HOPEFUL;
			default -> new Reading(Duration.ofMinutes(random.nextInt(5)), Duration.ofMinutes(random.nextInt(5)));
		};
	}

	DependencyGraph<String> graph() {
		GraphBuilder<String> builder = DependencyGraph.builder();
		this.nodes.forEach(builder::add);
		this.needs.forEach(builder::add);
		return builder.build();
	}

}
