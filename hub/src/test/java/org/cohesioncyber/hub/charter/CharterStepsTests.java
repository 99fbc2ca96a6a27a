package org.cohesioncyber.hub.charter;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.cohesioncyber.hub.charter.spi.EngagementEvidence.Evidence;
import org.cohesioncyber.hub.charter.spi.EngagementEvidence.Kind;
import org.cohesioncyber.hub.charter.spi.EngagementEvidence.Level;
import org.cohesioncyber.hub.charter.spi.NextSteps.Step;
import org.cohesioncyber.hub.charter.spi.NextSteps.Weight;
import org.cohesioncyber.hub.charter.spi.Words;
import org.cohesioncyber.hub.shared.OrganisationId;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class CharterStepsTests {

	private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);

	private static final OrganisationId OWN = OrganisationId.random();

	@Test
	void whoeverIsNotBoundIsToSign() {
		assertThat(keys(standing(false, null, "2025-03"))).containsExactly("charter.step.sign");
		assertThat(steps(standing(false, null, "2025-03")).getFirst().reason().key())
			.isEqualTo("charter.step.sign.why");
		assertThat(steps(standing(false, "2025-03", "2025-03")).getFirst().reason().key())
			.isEqualTo("charter.step.signAgain.why");
	}

	@Test
	void whoeverSignedAnEarlierVersionIsToRenew() {
		assertThat(keys(standing(true, "2025-03", "2026-01"))).containsExactly("charter.step.renew");
		assertThat(keys(standing(true, "2025-03", "2025-03"))).isEmpty();
		assertThat(keys(standing(true, null, "2025-03"))).as("bound by its group").isEmpty();
	}

	@Test
	void evidenceIsRenewedBeforeItEndsUnlessAnAgentRenewsIt() {
		assertThat(steps(standing(true, "2025-03", "2025-03", level(Kind.DRILL_ANSWERED, TODAY.minusDays(70)))))
			.singleElement()
			.satisfies(step -> {
				assertThat(step.due()).isEqualTo(TODAY.plusDays(20));
				assertThat(step.title())
					.isEqualTo(Words.of("charter.step.keep", Words.of("charter.level.one.CONNECTED")));
				assertThat(step.reason().arguments()).isEqualTo(List.of("12/12/2026"));
			});
		assertThat(steps(standing(true, "2025-03", "2025-03", level(Kind.DRILL_ANSWERED, TODAY)))).isEmpty();
		assertThat(steps(standing(true, "2025-03", "2025-03", level(Kind.AGENT_HEARD, TODAY)))).isEmpty();
	}

	@Test
	void theMostPressingComesFirstThenTheSoonestDue() {
		Step better = step(Weight.BETTER, null, "a");
		Step soon = step(Weight.SOON, null, "b");
		Step sooner = step(Weight.SOON, TODAY.plusDays(9), "c");
		Step soonest = step(Weight.SOON, TODAY.plusDays(2), "d");
		Step now = step(Weight.NOW, null, "e");
		assertThat(CharterSteps.ordered(List.of(better, soon, sooner, soonest, now))).containsExactly(now, soonest,
				sooner, soon, better);
	}

	@Test
	void aLevelIsHeldByWhatCountsLongest() {
		Evidence agent = Evidence.on(Kind.AGENT_HEARD, OWN, TODAY);
		Evidence drill = Evidence.on(Kind.DRILL_ANSWERED, OWN, TODAY.minusDays(50));
		Evidence old = Evidence.on(Kind.DRILL_ANSWERED, OWN, TODAY.minusDays(91));
		assertThat(LevelStanding.of(Level.CONNECTED, List.of(agent, drill, old), TODAY).evidence()).isEqualTo(drill);
		assertThat(LevelStanding.of(Level.CONNECTED, List.of(agent, drill, old), TODAY).until())
			.isEqualTo(TODAY.plusDays(40));
		assertThat(LevelStanding.of(Level.CONNECTED, List.of(old), TODAY).isHeld()).isFalse();
		Evidence plan = new Evidence(Kind.PLAN, OWN, TODAY.minusDays(3), TODAY.plusDays(3));
		Evidence endless = new Evidence(Kind.RESOURCE, OWN, TODAY.minusDays(3), null);
		assertThat(LevelStanding.of(Level.CONTRIBUTOR, List.of(endless), TODAY).until()).isNull();
		OwnStanding standing = standing(true, "2025-03", "2025-03",
				LevelStanding.of(Level.CONNECTED, List.of(drill), TODAY),
				LevelStanding.of(Level.PREPARED, List.of(plan), TODAY),
				LevelStanding.of(Level.CONTRIBUTOR, List.of(endless), TODAY));
		assertThat(standing.endsNext().map(LevelStanding::level)).contains(Level.PREPARED);
	}

	private static LevelStanding level(Kind kind, LocalDate day) {
		return LevelStanding.of(kind.level(), List.of(Evidence.on(kind, OWN, day)), TODAY);
	}

	private static Step step(Weight weight, @Nullable LocalDate due, String key) {
		return new Step(weight, due, Words.of(key), Words.of(key + ".why"), null);
	}

	private static List<Step> steps(OwnStanding standing) {
		return CharterSteps.of(standing, TODAY);
	}

	private static List<String> keys(OwnStanding standing) {
		return steps(standing).stream().map(step -> step.title().key()).toList();
	}

	private static OwnStanding standing(boolean isInForce, @Nullable String signed, @Nullable String current,
			LevelStanding... levels) {
		Signature signature = signed == null ? null
				: new Signature(UUID.randomUUID(), signed, LocalDate.of(2025, 3, 4), null, List.of());
		return new OwnStanding(OWN, "Commune", isInForce, isInForce ? LocalDate.of(2025, 3, 4) : null, Optional.empty(),
				signature, current, List.of(levels));
	}

}
