package org.cohesioncyber.hub.dependencies.cascade;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;

import org.cohesioncyber.hub.dependencies.cascade.Need.Member;
import org.cohesioncyber.hub.dependencies.cascade.Node.Kind;
import org.cohesioncyber.hub.dependencies.cascade.Proposal.Redundancy;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class RedundanciesTests {

	private static final int CASES = Boolean.getBoolean("long") ? 10_000 : 1_000;

	private static final int MOST = 3;

	private static final Instant START = Instant.parse("2026-11-23T06:00:00Z");

	private static final double BOUND = 1 - 1 / Math.E;

	@Test
	void savesWhatItSaysAndNothingOfItIsUseless() {
		int useful = 0;
		for (long seed = 0; seed < CASES; seed++) {
			RandomCase random = RandomCase.of(seed);
			DependencyGraph<String> graph = random.graph();
			Scenario<String> scenario = new Scenario<>(random.failed(), START, random.duration(),
					Duration.ofMinutes(RandomCase.HORIZON));
			Proposal<String> exact = redundancies(graph, random.reading(), scenario).exact(MOST);
			Proposal<String> greedy = redundancies(graph, random.reading(), scenario).greedy(MOST);
			assertThat(greedy.saved().size()).as("seed %d", seed).isLessThanOrEqualTo(exact.saved().size());
			assertThat(exact.price()).isLessThanOrEqualTo(MOST);
			assertThat(greedy.price()).isLessThanOrEqualTo(MOST);
			assertSaves(graph, random, scenario, exact);
			assertSaves(graph, random, scenario, greedy);
			useful += exact.saved().isEmpty() ? 0 : 1;
		}
		assertThat(useful).isGreaterThan(CASES / 5);
	}

	private static void assertSaves(DependencyGraph<String> graph, RandomCase random, Scenario<String> scenario,
			Proposal<String> proposal) {
		int saved = saved(graph, random.reading(), scenario, proposal.redundancies());
		assertThat(saved).as("%s, %s", random, proposal).isEqualTo(proposal.saved().size());
		for (Redundancy<String> each : proposal.redundancies()) {
			List<Redundancy<String>> fewer = new ArrayList<>(proposal.redundancies());
			fewer.remove(each);
			fewer.add(new Redundancy<>(each.need(), each.standIns() - 1));
			assertThat(saved(graph, random.reading(), scenario, fewer)).isLessThan(saved);
		}
	}

	/** With the stand-ins as members of their own. */
	private static int saved(DependencyGraph<String> graph, Reading reading, Scenario<String> scenario,
			List<Redundancy<String>> redundancies) {
		GraphBuilder<String> builder = DependencyGraph.builder();
		graph.nodes().forEach(builder::add);
		for (Need<String> need : graph.needs()) {
			List<Member<String>> members = new ArrayList<>(need.members());
			for (Redundancy<String> each : redundancies) {
				for (int i = 0; i < each.standIns() && each.need().equals(need); i++) {
					builder.add(Node.provider(need.id() + "+" + i));
					members.add(new Member<>(need.id() + "+" + i, Duration.ZERO));
				}
			}
			if (need.needed() > 0) {
				builder.add(new Need<>(need.id(), need.dependant(), need.needed(), members));
			}
		}
		return stopped(graph, reading, scenario) - stopped(builder.build(), reading, scenario);
	}

	private static int stopped(DependencyGraph<String> graph, Reading reading, Scenario<String> scenario) {
		return new Cascade<>(graph, reading).simulate(scenario).activities().size();
	}

	/** Every node has one need that loses just one more than it can. */
	@Test
	void takingWhatSavesMostIsAsGoodAsCanBeWhereEachStopHasOneCause() {
		for (long seed = 0; seed < CASES; seed++) {
			Random random = new Random(seed);
			DependencyGraph<String> graph = oneCauseEach(random);
			Scenario<String> scenario = Scenario.endless(Set.of("n0"), START, Duration.ofDays(1));
			for (int most = 1; most <= MOST; most++) {
				int exact = redundancies(graph, Reading.CAUTIOUS, scenario).exact(most).saved().size();
				int greedy = redundancies(graph, Reading.CAUTIOUS, scenario).greedy(most).saved().size();
				assertThat((double) greedy).as("seed %d, %d", seed, most).isGreaterThanOrEqualTo(BOUND * exact);
			}
		}
	}

	private static DependencyGraph<String> oneCauseEach(Random random) {
		GraphBuilder<String> builder = DependencyGraph.<String>builder().add(Node.provider("n0"));
		int size = 4 + random.nextInt(9);
		for (int i = 1; i < size; i++) {
			builder.add(new Node<>("n" + i, random.nextInt(3) == 0 ? Kind.SERVICE : Kind.ACTIVITY, "o", null,
					Duration.ZERO, null));
			Set<Member<String>> members = new LinkedHashSet<>();
			for (int j = 0; j <= random.nextInt(2); j++) {
				members.add(new Member<>("n" + random.nextInt(i), Duration.ZERO));
			}
			builder.add(new Need<>("d" + i, "n" + i, 1, List.copyOf(members)));
		}
		return builder.build();
	}

	/** No guarantee where activities have several needs, but it does not give up. */
	@Test
	void seesThatTwoStandInsTogetherSaveWhatNeitherDoesAlone() {
		DependencyGraph<String> graph = DependencyGraph.<String>builder()
			.add(Node.provider("a"))
			.add(Node.provider("b"))
			.add(Node.activity("both", "o", null, Duration.ZERO))
			.add(Need.of("1", "both", "a", Duration.ZERO))
			.add(Need.of("2", "both", "b", Duration.ZERO))
			.build();
		Scenario<String> scenario = Scenario.endless(Set.of("a", "b"), START, Duration.ofDays(1));

		assertThat(redundancies(graph, Reading.CAUTIOUS, scenario).greedy(1).saved()).isEmpty();
		assertThat(redundancies(graph, Reading.CAUTIOUS, scenario).greedy(2).saved()).hasSize(1);
	}

	private static Redundancies<String> redundancies(DependencyGraph<String> graph, Reading reading,
			Scenario<String> scenario) {
		return new Redundancies<>(graph, Network.of(graph, reading), scenario);
	}

}
