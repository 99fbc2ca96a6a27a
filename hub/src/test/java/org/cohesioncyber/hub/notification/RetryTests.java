package org.cohesioncyber.hub.notification;

import java.time.Duration;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class RetryTests {

	@Test
	void doublesAfterEachTryUpToAnHour() {
		assertThat(Retry.pause(1, 0.5)).isEqualTo(Duration.ofSeconds(30));
		assertThat(Retry.pause(2, 0.5)).isEqualTo(Duration.ofMinutes(1));
		assertThat(Retry.pause(5, 0.5)).isEqualTo(Duration.ofMinutes(8));
		assertThat(Retry.pause(9, 0.5)).isEqualTo(Duration.ofHours(1));
		assertThat(Retry.pause(1000, 0.5)).isEqualTo(Duration.ofHours(1));
	}

	@Test
	void spreadsOverHalfToOneAndAHalf() {
		assertThat(Retry.pause(1, 0)).isEqualTo(Duration.ofSeconds(15));
		assertThat(Retry.pause(1, 1)).isEqualTo(Duration.ofSeconds(45));
	}

}
