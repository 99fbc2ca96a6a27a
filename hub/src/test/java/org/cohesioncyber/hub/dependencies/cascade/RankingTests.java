package org.cohesioncyber.hub.dependencies.cascade;

import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import org.cohesioncyber.hub.dependencies.cascade.Node.Kind;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class RankingTests {

	private static final int CASES = Boolean.getBoolean("long") ? 10_000 : 1_000;

	private static final Instant START = Instant.parse("2026-11-23T06:00:00Z");

	private static final Duration HORIZON = Duration.ofMinutes(RandomCase.HORIZON);

	@Test
	void countsWhatEachLossAloneBreaks() {
		for (long seed = 0; seed < CASES; seed++) {
			RandomCase random = RandomCase.of(seed);
			DependencyGraph<String> graph = random.graph();
			Cascade<String> cascade = new Cascade<>(graph, random.reading());
			List<String> keys = graph.nodes().stream().map(Node::key).toList();
			List<Concentration<String>> ranking = cascade.ranking(keys, random.duration(), HORIZON);
			assertThat(ranking).hasSameSizeAs(keys).isSortedAccordingTo(Concentration.GRAVEST);
			for (Concentration<String> each : ranking) {
				assertThat(each).as("seed %d", seed).isEqualTo(concentration(cascade, each.node(), random));
			}
		}
	}

	private static Concentration<String> concentration(Cascade<String> cascade, Node<String> failed,
			RandomCase random) {
		List<Effect<String>> others = others(cascade, failed, random);
		return new Concentration<>(failed, others.size(),
				(int) others.stream().map(Effect::breach).filter(Optional::isPresent).count(),
				(int) others.stream().map(effect -> effect.node().owner()).filter(Objects::nonNull).distinct().count());
	}

	private static List<Effect<String>> others(Cascade<String> cascade, Node<String> failed, RandomCase random) {
		return cascade.simulate(new Scenario<>(Set.of(failed.key()), START, random.duration(), HORIZON))
			.activities()
			.stream()
			.filter(effect -> !effect.node().equals(failed))
			.toList();
	}

	@Test
	void namesTheSinglePointsOfFailureOfAnActivity() {
		for (long seed = 0; seed < CASES; seed++) {
			RandomCase random = RandomCase.of(seed);
			DependencyGraph<String> graph = random.graph();
			Cascade<String> cascade = new Cascade<>(graph, random.reading());
			for (Node<String> activity : graph.nodes()) {
				if (activity.kind() == Kind.ACTIVITY) {
					Set<String> expected = graph.nodes()
						.stream()
						.filter(node -> !node.equals(activity))
						.filter(node -> others(cascade, node, random).stream()
							.anyMatch(effect -> effect.node().equals(activity)))
						.map(Node::key)
						.collect(Collectors.toSet());
					assertThat(cascade.singlePoints(activity.key(), random.duration(), HORIZON))
						.extracting(each -> each.node().key())
						.as("seed %d, %s", seed, activity.key())
						.containsExactlyInAnyOrderElementsOf(expected);
				}
			}
		}
	}

	@Test
	void findsWhoeverDependsInAnyWay() {
		for (long seed = 0; seed < CASES; seed++) {
			DependencyGraph<String> graph = RandomCase.of(seed).graph();
			Cascade<String> cascade = new Cascade<>(graph, Reading.HOPEFUL);
			for (Node<String> node : graph.nodes()) {
				assertThat(cascade.dependants(node.key())).extracting(Node::key)
					.as("seed %d, %s", seed, node.key())
					.containsExactlyInAnyOrderElementsOf(closure(graph, node.key()));
			}
		}
	}

	private static Set<String> closure(DependencyGraph<String> graph, String start) {
		Set<String> reached = new HashSet<>(Set.of(start));
		boolean grew = true;
		while (grew) {
			grew = false;
			for (Need<String> need : graph.needs()) {
				if (need.members().stream().anyMatch(member -> reached.contains(member.key()))) {
					grew |= reached.add(need.dependant());
				}
			}
		}
		reached.remove(start);
		return reached;
	}

}
