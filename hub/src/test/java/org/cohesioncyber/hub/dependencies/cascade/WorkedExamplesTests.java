package org.cohesioncyber.hub.dependencies.cascade;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.cohesioncyber.hub.dependencies.cascade.AidNeed.Missing;
import org.cohesioncyber.hub.dependencies.cascade.Effect.Breach;
import org.cohesioncyber.hub.dependencies.cascade.Effect.Outage;
import org.cohesioncyber.hub.dependencies.cascade.Need.Member;
import org.cohesioncyber.hub.dependencies.cascade.Reason.Loss;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** The examples of {@code hub/docs/cascade.md}, in its order. */
class WorkedExamplesTests {

	private static final Instant SIX = Instant.parse("2026-11-23T06:00:00Z");

	private static final Duration AT_ONCE = Duration.ZERO;

	@Test
	void example1AnOutageLongerThanTheBattery() {
		Outcome<String> outcome = simulate(emergencyCalls(), "electricity", hours(6));

		assertThat(outages(outcome, "telephony")).containsExactly(new Outage(at("10:00"), at("13:00")));
		assertThat(outages(outcome, "calls")).containsExactly(new Outage(at("10:00"), at("13:30")));
		assertThat(outcome.effect("calls").orElseThrow().breach())
			.contains(new Breach(at("12:00"), Duration.ofMinutes(90)));
		Need<String> telephony = emergencyCalls().needs().get(1);
		Need<String> electricity = emergencyCalls().needs().get(0);
		assertThat(outcome.why("calls")).containsExactly(
				new Reason.NeedUnmet<>("calls", at("10:00"), telephony,
						List.of(new Loss<>("telephony", at("10:00"), at("10:00"), AT_ONCE))),
				new Reason.NeedUnmet<>("telephony", at("10:00"), electricity,
						List.of(new Loss<>("electricity", at("06:00"), at("10:00"), hours(4)))),
				new Reason.Failed<>("electricity", at("06:00")));
		assertThat(outcome.whyBack("calls")).containsExactly(
				new Recovery.NeedMet<>("calls", at("13:30"), "telephony", at("13:00"), Duration.ofMinutes(30)),
				new Recovery.NeedMet<>("telephony", at("13:00"), "electricity", at("12:00"), hours(1)),
				new Recovery.FailureOver<>("electricity", at("12:00")));
	}

	@Test
	void example1HourByHourAndWhatWouldBeAskedOfOthers() {
		Outcome<String> outcome = simulate(emergencyCalls(), "electricity", hours(6));

		List<Hour<String>> timeline = outcome.timeline();
		assertThat(timeline).hasSize(8);
		assertThat(timeline.get(4)).isEqualTo(new Hour<>(at("10:00"), List.of("calls"), List.of(), List.of(), 1, 0));
		assertThat(timeline.get(6)).isEqualTo(new Hour<>(at("12:00"), List.of(), List.of(), List.of("calls"), 1, 1));
		assertThat(timeline.get(7)).isEqualTo(new Hour<>(at("13:00"), List.of(), List.of("calls"), List.of(), 0, 0));
		assertThat(outcome.aidNeeds()).containsExactly(
				new AidNeed<>(emergencyCalls().node("calls").orElseThrow(), at("12:00"), Optional.of(at("13:30")),
						List.of(new Missing<>(emergencyCalls().needs().get(1), List.of("telephony"), 1))));
	}

	@Test
	void example2AnOutageNoLongerThanTheBattery() {
		Outcome<String> outcome = simulate(emergencyCalls(), "electricity", hours(4));

		assertThat(outcome.effects()).extracting(Effect::key).containsExactly("electricity");
		assertThat(outcome.timeline()).isEmpty();
		assertThat(outcome.aidNeeds()).isEmpty();
	}

	private static DependencyGraph<String> emergencyCalls() {
		return DependencyGraph.<String>builder()
			.add(Node.provider("electricity"))
			.add(Node.service("telephony", "hospital", hours(1)))
			.add(Node.activity("calls", "hospital", hours(2), Duration.ofMinutes(30)))
			.add(Need.of("1", "telephony", "electricity", hours(4)))
			.add(Need.of("2", "calls", "telephony", AT_ONCE))
			.build();
	}

	@Test
	void example3OneOfTwoIsEnough() {
		DependencyGraph<String> graph = DependencyGraph.<String>builder()
			.add(Node.provider("electricity"))
			.add(Node.provider("host A"))
			.add(Node.service("host B", null, hours(2)))
			.add(Node.activity("payroll", "town", null, hours(1)))
			.add(Need.of("1", "host B", "electricity", hours(2)))
			.add(new Need<>("2", "payroll", 1,
					List.of(new Member<>("host A", AT_ONCE), new Member<>("host B", AT_ONCE))))
			.build();

		assertThat(simulate(graph, "host A", hours(3)).effects()).hasSize(1);
		Outcome<String> both = simulate(graph, Set.of("host A", "electricity"), hours(3));
		assertThat(outages(both, "host B")).containsExactly(new Outage(at("08:00"), at("11:00")));
		assertThat(outages(both, "payroll")).containsExactly(new Outage(at("08:00"), at("10:00")));
		assertThat(both.why("payroll").getFirst()).isEqualTo(new Reason.NeedUnmet<>("payroll", at("08:00"),
				graph.needs().get(1), List.of(new Loss<>("host B", at("08:00"), at("08:00"), AT_ONCE),
						new Loss<>("host A", at("06:00"), at("06:00"), AT_ONCE))));
	}

	@Test
	void example4ACircleThatCannotStartByItself() {
		Outcome<String> outcome = simulate(directory(AT_ONCE), "directory", hours(1));

		assertThat(outages(outcome, "directory")).containsExactly(new Outage(at("06:00"), null));
		assertThat(outcome.deadlocks()).extracting(circle -> circle.stream().map(Node::key).toList())
			.containsExactly(List.of("directory", "names"));
		assertThat(outcome.whyBack("names")).containsExactly(
				new Recovery.WaitsForNeeds<>("names", List.of("directory")),
				new Recovery.WaitsForNeeds<>("directory", List.of("names")));
	}

	@Test
	void example4ACircleThatATolerancePulls() {
		Outcome<String> outcome = simulate(directory(hours(8)), "directory", hours(1));

		assertThat(outages(outcome, "directory")).containsExactly(new Outage(at("06:00"), at("07:00")));
		assertThat(outages(outcome, "names")).containsExactly(new Outage(at("06:00"), at("08:00")));
		assertThat(outcome.deadlocks()).isEmpty();
		assertThat(directory(hours(8)).circles()).hasSize(1);
	}

	private static DependencyGraph<String> directory(Duration withoutNames) {
		return DependencyGraph.<String>builder()
			.add(Node.service("directory", "town", hours(1)))
			.add(Node.service("names", "town", hours(1)))
			.add(Need.of("1", "directory", "names", withoutNames))
			.add(Need.of("2", "names", "directory", AT_ONCE))
			.build();
	}

	@Test
	void example5OneAfterTheOther() {
		DependencyGraph<String> graph = DependencyGraph.<String>builder()
			.add(Node.provider("host"))
			.add(Node.activity("registry", "town", null, hours(4)).ranked(1))
			.add(Node.activity("canteen", "town", null, hours(1)).ranked(2))
			.add(Node.activity("library", "town", null, hours(1)))
			.add(Need.of("1", "registry", "host", AT_ONCE))
			.add(Need.of("2", "canteen", "host", AT_ONCE))
			.add(Need.of("3", "library", "host", AT_ONCE))
			.build();
		Outcome<String> outcome = simulate(graph, "host", hours(2));

		assertThat(outages(outcome, "registry")).containsExactly(new Outage(at("06:00"), at("12:00")));
		assertThat(outages(outcome, "canteen")).containsExactly(new Outage(at("06:00"), at("12:00")));
		assertThat(outages(outcome, "library")).containsExactly(new Outage(at("06:00"), at("09:00")));
		assertThat(outcome.whyBack("canteen").getFirst())
			.isEqualTo(new Recovery.TurnCame<>("canteen", at("12:00"), "registry"));
	}

	@Test
	void example6WhatNobodyKnows() {
		DependencyGraph<String> graph = DependencyGraph.<String>builder()
			.add(Node.provider("host"))
			.add(Node.activity("payroll", "town", hours(24), null))
			.add(Need.of("1", "payroll", "host", null))
			.build();
		Scenario<String> scenario = Scenario.of(Set.of("host"), SIX, hours(2));

		Outcome<String> cautious = new Cascade<>(graph, Reading.CAUTIOUS).simulate(scenario);
		assertThat(outages(cautious, "payroll")).containsExactly(new Outage(at("06:00"), null));
		assertThat(cautious.why("payroll").getFirst()).isEqualTo(new Reason.NeedUnmet<>("payroll", at("06:00"),
				graph.needs().getFirst(), List.of(new Loss<>("host", at("06:00"), at("06:00"), null))));
		assertThat(cautious.whyBack("payroll")).containsExactly(new Recovery.RtoUnknown<>("payroll"));
		assertThat(cautious.effect("payroll").orElseThrow().breach()).contains(new Breach(SIX.plus(hours(24)), null));

		assertThat(new Cascade<>(graph, Reading.HOPEFUL).simulate(scenario).effect("payroll")).isEmpty();

		Reading assumed = new Reading(hours(1), hours(4));
		assertThat(outages(new Cascade<>(graph, assumed).simulate(scenario), "payroll"))
			.containsExactly(new Outage(at("07:00"), at("12:00")));
	}

	@Test
	void example7BackTooEarly() {
		DependencyGraph<String> graph = DependencyGraph.<String>builder()
			.add(Node.provider("network"))
			.add(Node.service("payments", null, hours(10)))
			.add(Node.activity("counter", "town", null, AT_ONCE))
			.add(Need.of("1", "payments", "network", AT_ONCE))
			.add(Need.of("2", "counter", "network", AT_ONCE))
			.add(Need.of("3", "counter", "payments", hours(6)))
			.build();
		Outcome<String> outcome = simulate(graph, "network", hours(2));

		assertThat(outages(outcome, "counter")).containsExactly(new Outage(at("06:00"), at("08:00")),
				new Outage(at("12:00"), at("18:00")));
		assertThat(outcome.effect("counter").orElseThrow().back()).contains(at("18:00"));
	}

	@Test
	void example8WhoseLossBreaksMost() {
		Cascade<String> cascade = new Cascade<>(threeTowns(), Reading.CAUTIOUS);

		List<Concentration<String>> ranking = cascade.ranking(List.of("host", "network A", "network B"), hours(24),
				hours(72));
		assertThat(ranking).extracting(each -> each.node().key()).containsExactly("host", "network A", "network B");
		assertThat(ranking.getFirst()).isEqualTo(new Concentration<>(threeTowns().node("host").orElseThrow(), 2, 1, 2));
		assertThat(ranking.getFirst().isSinglePointOfFailure()).isTrue();
		assertThat(ranking.getLast().isSinglePointOfFailure()).isFalse();
		assertThat(cascade.singlePoints("roads", hours(24), hours(72))).isEmpty();
		assertThat(cascade.singlePoints("registry", hours(24), hours(72))).extracting(each -> each.node().key())
			.containsExactly("host");
	}

	@Test
	void example9WhereAStandInSavesMost() {
		Cascade<String> cascade = new Cascade<>(threeTowns(), Reading.CAUTIOUS);
		Scenario<String> all = Scenario.of(Set.of("host", "network A", "network B"), SIX, hours(24));

		Proposal<String> one = cascade.redundancies(all, 1);
		assertThat(one.redundancies()).hasSize(1);
		assertThat(one.saved()).hasSize(1);
		assertThat(one.stopped()).isEqualTo(3);
		Proposal<String> enough = cascade.redundancies(all, 5);
		assertThat(enough.saved()).hasSize(3);
		assertThat(enough.price()).isEqualTo(3);
		assertThat(enough.best()).isTrue();
	}

	private static DependencyGraph<String> threeTowns() {
		return DependencyGraph.<String>builder()
			.add(Node.provider("host"))
			.add(Node.provider("network A"))
			.add(Node.provider("network B"))
			.add(Node.activity("registry", "town 1", hours(8), hours(1)))
			.add(Node.activity("payroll", "town 2", hours(72), hours(1)))
			.add(Node.activity("roads", "town 3", hours(8), hours(1)))
			.add(Need.of("1", "registry", "host", AT_ONCE))
			.add(Need.of("2", "payroll", "host", AT_ONCE))
			.add(new Need<>("3", "roads", 1,
					List.of(new Member<>("network A", AT_ONCE), new Member<>("network B", AT_ONCE))))
			.build();
	}

	private static Outcome<String> simulate(DependencyGraph<String> graph, String failed, Duration duration) {
		return simulate(graph, Set.of(failed), duration);
	}

	private static Outcome<String> simulate(DependencyGraph<String> graph, Set<String> failed, Duration duration) {
		return new Cascade<>(graph, Reading.CAUTIOUS).simulate(Scenario.of(failed, SIX, duration));
	}

	private static List<Outage> outages(Outcome<String> outcome, String key) {
		return outcome.effect(key).orElseThrow().outages();
	}

	private static Duration hours(int hours) {
		return Duration.ofHours(hours);
	}

	private static Instant at(String time) {
		return Instant.parse("2026-11-23T" + time + ":00Z");
	}

}
