package org.cohesioncyber.hub.shared;

import java.net.InetSocketAddress;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class ThrottleTests {

	private static final int TRIES = 20;

	private Instant now = Instant.parse("2026-11-22T12:00:00Z");

	private final Throttle throttle = new Throttle(TRIES, Duration.ofMinutes(1), new Clock() {
		@Override
		public ZoneId getZone() {
			return ZoneOffset.UTC;
		}

		@Override
		public Clock withZone(ZoneId zone) {
			return this;
		}

		@Override
		public Instant instant() {
			return ThrottleTests.this.now;
		}
	});

	@Test
	void slowsOneAddressDownAndNobodyElse() {
		InetSocketAddress guesser = new InetSocketAddress("192.0.2.1", 1);
		for (int i = 0; i < TRIES; i++) {
			this.throttle.count(guesser);
		}
		assertThatThrownBy(() -> this.throttle.count(guesser)).isInstanceOfSatisfying(TooOften.class,
				refusal -> assertThat(refusal.waiting()).hasSeconds(3));
		assertThatThrownBy(() -> this.throttle.count(new InetSocketAddress("192.0.2.1", 2)))
			.isInstanceOf(TooOften.class);
		this.throttle.count(new InetSocketAddress("192.0.2.2", 1));
		this.now = this.now.plusSeconds(3);
		this.throttle.count(guesser);
		assertThatThrownBy(() -> this.throttle.count(guesser)).isInstanceOf(TooOften.class);
	}

}
