package org.cohesioncyber.agent.daemon.link;

import java.time.Duration;
import java.util.Random;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class BackOffTests {

	private final BackOff backOff = new BackOff(Duration.ofSeconds(1), Duration.ofMinutes(1), new Random(7));

	@Test
	void waitsLongerEachTimeUpToABoundAndShortAgainAfterSuccess() {
		for (long bound : new long[] { 1, 2, 4, 8, 16, 32, 60, 60, 60 }) {
			assertThat(this.backOff.afterFailure(Duration.ZERO)).isBetween(Duration.ofMillis(bound * 500),
					Duration.ofSeconds(bound));
		}
		this.backOff.afterSuccess();
		assertThat(this.backOff.afterFailure(Duration.ZERO)).isLessThanOrEqualTo(Duration.ofSeconds(1));
	}

	@Test
	void doesNotMakeAllAgentsComeBackAtOnce() {
		assertThat(new Random(1).ints(50)
			.mapToObj((seed) -> new BackOff(Duration.ofSeconds(60), Duration.ofMinutes(1), new Random(seed)))
			.map((each) -> each.afterFailure(Duration.ZERO).toSeconds())
			.distinct()).hasSizeGreaterThan(15);
	}

	@Test
	void neverComesBackEarlierThanAsked() {
		assertThat(this.backOff.afterFailure(Duration.ofSeconds(30))).isGreaterThanOrEqualTo(Duration.ofSeconds(30));
	}

}
