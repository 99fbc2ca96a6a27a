package org.cohesioncyber.hub.fleet;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

import org.cohesioncyber.hub.charter.spi.NextSteps.Contribution;
import org.cohesioncyber.hub.charter.spi.NextSteps.Weight;
import org.cohesioncyber.hub.charter.spi.Words;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class AgentStepsTests {

	private static final Instant NOW = Instant.parse("2026-11-22T09:00:00Z");

	private static final Instant LONG_AGO = NOW.minus(Duration.ofDays(30));

	@Test
	void anOrganisationWithoutAnAgentMayEnrolOne() {
		Contribution none = AgentSteps.of(List.of(agent(NOW, NOW)), true, NOW);
		assertThat(none.steps()).singleElement().satisfies(step -> {
			assertThat(step.title().key()).isEqualTo("fleet.step.enrol");
			assertThat(step.weight()).isEqualTo(Weight.BETTER);
			assertThat(step.path()).isEqualTo("/agents/enroler");
		});
		assertThat(none.signs()).singleElement()
			.satisfies(sign -> assertThat(sign.value()).isEqualTo(Words.of("fleet.sign.silent", 0)));
		assertThat(AgentSteps.of(List.of(), false, NOW).steps().getFirst().path()).isNull();
	}

	@Test
	void aSilentAgentIsToBeLookedAt() {
		assertThat(AgentSteps.of(List.of(agent(NOW.minus(Duration.ofHours(47)), null)), true, NOW).steps()).isEmpty();
		assertThat(AgentSteps.of(List.of(agent(NOW.minus(Duration.ofHours(49)), null)), true, NOW).steps())
			.singleElement()
			.satisfies(step -> {
				assertThat(step.title()).isEqualTo(Words.of("fleet.step.silent", "sonde"));
				assertThat(step.weight()).isEqualTo(Weight.SOON);
			});
		assertThat(AgentSteps.of(List.of(agent(null, null)), true, NOW).steps()).hasSize(1);
	}

	@Test
	void saysWhenAnyOfThemWasHeardLast() {
		Contribution two = AgentSteps.of(List.of(agent(LONG_AGO, null), agent(NOW, null)), true, NOW);
		assertThat(two.signs()).singleElement()
			.satisfies(sign -> assertThat(sign.value()).isEqualTo(Words.of("fleet.sign.heard", 2, "22/11/2026")));
	}

	private static EnrolledAgent agent(@Nullable Instant lastSeen, @Nullable Instant revokedAt) {
		return new EnrolledAgent(new AgentId(UUID.randomUUID()), "sonde", null, LONG_AGO, revokedAt, lastSeen, null, 0,
				0);
	}

}
