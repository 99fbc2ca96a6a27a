package org.cohesioncyber.hub.dependencies.cascade;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

import org.cohesioncyber.hub.dependencies.cascade.Reference.Outage;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** Random graphs with circles, k of n, unknowns, turns and short failures. */
class ReferenceTests {

	private static final int CASES = Boolean.getBoolean("long") ? 100_000 : 10_000;

	private static final Instant START = Instant.parse("2026-11-23T06:00:00Z");

	private int stopped;

	private int back;

	private int again;

	private int deadlocked;

	@Test
	void agreesWithTheDefinitionMinuteByMinute() {
		for (long seed = 0; seed < CASES; seed++) {
			RandomCase random = RandomCase.of(seed);
			DependencyGraph<String> graph = random.graph();
			Map<String, List<Outage>> expected = Reference.outages(graph, random.reading(), random.failed(),
					random.duration(), RandomCase.HORIZON);
			Outcome<String> outcome = simulate(graph, random.reading(), random.failed(), random.duration());
			assertThat(outages(outcome)).as("seed %d: %s", seed, random).isEqualTo(expected);
			count(expected, outcome);
		}
		assertThat(List.of(this.stopped, this.back, this.again, this.deadlocked)).as("cases of every sort")
			.allMatch(cases -> cases > CASES / 100);
	}

	private void count(Map<String, List<Outage>> outages, Outcome<String> outcome) {
		this.stopped += outages.size() > 2 ? 1 : 0;
		this.back += outages.values().stream().allMatch(each -> each.getLast().to() != null) ? 1 : 0;
		this.again += outages.values().stream().anyMatch(each -> each.size() > 1) ? 1 : 0;
		this.deadlocked += outcome.deadlocks().isEmpty() ? 0 : 1;
	}

	@Test
	void neverGetsBetterWhenMoreFailsLongerOrLessIsBorne() {
		for (long seed = 0; seed < CASES / 5; seed++) {
			RandomCase random = RandomCase.of(seed);
			DependencyGraph<String> graph = random.graph();
			Map<String, BitSet> base = stoppedMinutes(graph, random.reading(), random.failed(), random.duration());
			Set<String> more = new LinkedHashSet<>(random.failed());
			more.add("n" + seed % random.nodes().size());
			Duration longer = random.duration() == null ? null : random.duration().plusMinutes(seed % 7);
			assertCovers(stoppedMinutes(graph, random.reading(), more, random.duration()), base, seed);
			assertCovers(stoppedMinutes(graph, random.reading(), random.failed(), longer), base, seed);
			assertCovers(stoppedMinutes(graph, Reading.CAUTIOUS, random.failed(), random.duration()), base, seed);
			assertCovers(base, stoppedMinutes(graph, Reading.HOPEFUL, random.failed(), random.duration()), seed);
		}
	}

	@Test
	void givesAReasonForEachStopThatEndsAtAFailureAndForEachReturn() {
		for (long seed = 0; seed < CASES / 5; seed++) {
			RandomCase random = RandomCase.of(seed);
			Outcome<String> outcome = simulate(random.graph(), random.reading(), random.failed(), random.duration());
			for (Effect<String> effect : outcome.effects()) {
				List<Reason<String>> why = outcome.why(effect.key());
				assertThat(why.getFirst().at()).isEqualTo(effect.stops());
				assertThat(why.getLast()).isInstanceOf(Reason.Failed.class);
				assertThat(random.failed()).contains(why.getLast().node());
				assertThat(why).isSortedAccordingTo((one, other) -> other.at().compareTo(one.at()));
				assertLinked(why);
				assertReturn(effect, outcome.whyBack(effect.key()), seed);
			}
		}
	}

	private static void assertLinked(List<Reason<String>> why) {
		for (int i = 0; i + 1 < why.size(); i++) {
			Reason.NeedUnmet<String> reason = (Reason.NeedUnmet<String>) why.get(i);
			assertThat(reason.decisive()).isEqualTo(why.get(i + 1).node());
			assertThat(reason.lost()).hasSize(reason.lost().size()).allMatch(loss -> !loss.at().isAfter(reason.at()));
			assertThat(reason.need().members().size() - reason.lost().size()).isLessThan(reason.need().needed());
		}
	}

	private static void assertReturn(Effect<String> effect, List<Recovery<String>> whyBack, long seed) {
		assertThat(whyBack).as("seed %d", seed).isNotEmpty();
		@Nullable Instant at = switch (whyBack.getFirst()) {
			case Recovery.FailureOver<String> over -> over.at();
			case Recovery.NeedMet<String> met -> met.at();
			case Recovery.TurnCame<String> turn -> turn.at();
			default -> null;
		};
		assertThat(at).as("seed %d", seed).isEqualTo(effect.back().orElse(null));
	}

	private static Outcome<String> simulate(DependencyGraph<String> graph, Reading reading, Set<String> failed,
			@Nullable Duration duration) {
		Scenario<String> scenario = new Scenario<>(failed, START, duration, Duration.ofMinutes(RandomCase.HORIZON));
		return new Cascade<>(graph, reading).simulate(scenario);
	}

	private static Map<String, List<Outage>> outages(Outcome<String> outcome) {
		Map<String, List<Outage>> found = new HashMap<>();
		for (Effect<String> effect : outcome.effects()) {
			List<Outage> outages = new ArrayList<>();
			effect.outages().forEach(each -> outages.add(new Outage(minute(each.from()), minuteIfAny(each.to()))));
			found.put(effect.key(), outages);
		}
		return found;
	}

	private static Map<String, BitSet> stoppedMinutes(DependencyGraph<String> graph, Reading reading,
			Set<String> failed, @Nullable Duration duration) {
		Map<String, BitSet> found = new HashMap<>();
		outages(simulate(graph, reading, failed, duration)).forEach((node, outages) -> {
			BitSet minutes = new BitSet();
			outages.forEach(
					each -> minutes.set(each.from(), Objects.requireNonNullElse(each.to(), RandomCase.HORIZON + 1)));
			found.put(node, minutes);
		});
		return found;
	}

	private static void assertCovers(Map<String, BitSet> worse, Map<String, BitSet> better, long seed) {
		better.forEach((node, minutes) -> {
			BitSet beyond = (BitSet) minutes.clone();
			beyond.andNot(worse.getOrDefault(node, new BitSet()));
			assertThat(beyond).as("seed %d, %s", seed, node).isEqualTo(new BitSet());
		});
	}

	private static @Nullable Integer minuteIfAny(@Nullable Instant instant) {
		return instant == null ? null : minute(instant);
	}

	private static int minute(Instant instant) {
		return Math.toIntExact(Duration.between(START, instant).toMinutes());
	}

}
