package org.cohesioncyber.hub.dependencies.cascade;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;

import org.cohesioncyber.hub.dependencies.cascade.Flaw.Field;
import org.cohesioncyber.hub.dependencies.cascade.Need.Member;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

/** What cannot be meant is named, and all the rest is computed. */
class GraphTests {

	private static final Duration HOUR = Duration.ofHours(1);

	private static final Instant START = Instant.parse("2026-11-23T06:00:00Z");

	@Test
	void namesEveryFlaw() {
		Need<String> ofNobody = Need.of("1", "ghost", "host", HOUR);
		Need<String> ofItself = Need.of("2", "payroll", "payroll", HOUR);
		Need<String> onNobody = Need.of("3", "payroll", "ghost", HOUR);
		Need<String> twice = new Need<>("4", "payroll", 1,
				List.of(new Member<>("host", HOUR), new Member<>("host", null)));
		Need<String> tooMany = new Need<>("5", "payroll", 2, List.of(new Member<>("host", Duration.ofSeconds(90))));
		DependencyGraph<String> graph = DependencyGraph.<String>builder()
			.add(Node.provider("host"))
			.add(Node.provider("host"))
			.add(Node.activity("payroll", "town", Duration.ofDays(400), HOUR.negated()))
			.add(ofNobody)
			.add(ofItself)
			.add(onNobody)
			.add(twice)
			.add(tooMany)
			.build();

		assertThat(graph.flaws()).containsExactlyInAnyOrder(new Flaw.SameNode<>("host"),
				new Flaw.ImpossibleDuration<>("payroll", Field.DMIA, Duration.ofDays(400)),
				new Flaw.ImpossibleDuration<>("payroll", Field.RTO, HOUR.negated()),
				new Flaw.UnknownDependant<>(ofNobody), new Flaw.SelfDependency<>(ofItself),
				new Flaw.UnknownMember<>(onNobody, "ghost"), new Flaw.SameMember<>(twice, "host"),
				new Flaw.ImpossibleNumber<>(tooMany),
				new Flaw.ImpossibleDuration<>("5", Field.TOLERANCE, Duration.ofSeconds(90)));
		assertThat(graph.nodes()).hasSize(2);
		assertThat(graph.needs()).hasSize(4);
	}

	@Test
	void computesTheRestAllTheSame() {
		DependencyGraph<String> graph = DependencyGraph.<String>builder()
			.add(Node.provider("host"))
			.add(Node.activity("payroll", "town", HOUR, HOUR))
			.add(Need.of("1", "payroll", "payroll", Duration.ZERO))
			.add(Need.of("2", "payroll", "ghost", Duration.ZERO))
			.add(Need.of("3", "payroll", "host", Duration.ZERO))
			.build();
		Outcome<String> outcome = new Cascade<>(graph, Reading.CAUTIOUS)
			.simulate(Scenario.of(Set.of("host", "nobody"), START, HOUR));

		assertThat(outcome.unknown()).containsExactly("nobody");
		assertThat(outcome.effect("payroll").orElseThrow().back()).contains(START.plus(HOUR).plus(HOUR));
	}

	@Test
	void buildsTheSameGraphTwice() {
		GraphBuilder<String> builder = DependencyGraph.<String>builder()
			.add(Node.provider("host"))
			.add(Need.of("1", "ghost", "host", HOUR));

		assertThat(builder.build().flaws()).isEqualTo(builder.build().flaws()).hasSize(1);
	}

	@Test
	void aMemberWhoIsNotThereStandsForEver() {
		DependencyGraph<String> graph = DependencyGraph.<String>builder()
			.add(Node.provider("host"))
			.add(Node.provider("other"))
			.add(Node.activity("payroll", "town", HOUR, HOUR))
			.add(new Need<>("1", "payroll", 2,
					List.of(new Member<>("host", Duration.ZERO), new Member<>("other", Duration.ZERO),
							new Member<>("ghost", Duration.ZERO))))
			.build();
		Cascade<String> cascade = new Cascade<>(graph, Reading.CAUTIOUS);

		assertThat(cascade.simulate(Scenario.of(Set.of("host"), START, HOUR)).effect("payroll")).isEmpty();
		assertThat(cascade.simulate(Scenario.of(Set.of("host", "other"), START, HOUR)).effect("payroll")).isPresent();
	}

	@Test
	void refusesImpossibleScenariosAndReadings() {
		assertThatIllegalArgumentException().isThrownBy(() -> Scenario.of(Set.of("host"), START, Duration.ZERO))
			.withMessage("duration: PT0S (expected: whole minutes from 1 minute to 366 days)");
		assertThatIllegalArgumentException().isThrownBy(() -> Scenario.of(Set.of("host"), START, HOUR.negated()));
		assertThatIllegalArgumentException().isThrownBy(() -> Scenario.of(Set.of("host"), START, Duration.ofDays(367)));
		assertThatIllegalArgumentException().isThrownBy(() -> Scenario.of(Set.of(), START, HOUR))
			.withMessage("failed: [] (expected: at least one node)");
		assertThatIllegalArgumentException()
			.isThrownBy(() -> new Scenario<>(Set.of("host"), START, HOUR, Duration.ofMinutes(30)))
			.withMessage("horizon: PT30M (expected: at least the duration, PT1H)");
		assertThatIllegalArgumentException().isThrownBy(() -> new Reading(Duration.ofSeconds(1), null))
			.withMessage("tolerance: PT1S (expected: whole minutes from 0 to 366 days)");
		assertThat(Scenario.of(Set.of("host"), START, Duration.ofDays(366)).horizon()).isEqualTo(Duration.ofDays(366));
	}

	@Test
	void findsCirclesOfAnyLength() {
		GraphBuilder<Integer> builder = DependencyGraph.builder();
		int length = 100_000;
		for (int i = 0; i < length; i++) {
			builder.add(Node.provider(i));
			builder.add(Need.of(i, i, (i + 1) % (length - 1), Duration.ZERO));
		}
		assertThat(builder.build().circles()).singleElement()
			.satisfies(circle -> assertThat(circle).hasSize(length - 1));
	}

	@Test
	void stopsWhereSomethingRestartsOverAndOver() {
		Duration minute = Duration.ofMinutes(1);
		DependencyGraph<String> graph = DependencyGraph.<String>builder()
			.add(Node.service("a", null, minute))
			.add(Node.service("b", null, minute))
			.add(Need.of("1", "a", "b", minute))
			.add(Need.of("2", "b", "a", minute))
			.build();
		Scenario<String> scenario = Scenario.of(Set.of("a"), START, Duration.ofMinutes(2));
		Outcome<String> outcome = new Cascade<>(graph, Reading.CAUTIOUS).simulate(scenario);

		assertThat(outcome.certainUntil()).isBefore(START.plus(scenario.horizon()));
		assertThat(outcome.effect("a").orElseThrow().outages()).hasSizeGreaterThan(100);
	}

}
