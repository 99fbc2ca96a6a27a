package org.cohesioncyber.hub.fleet.http;

import java.net.InetSocketAddress;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class EnrolmentThrottleTests {

	private Instant now = Instant.parse("2026-11-22T12:00:00Z");

	private final EnrolmentThrottle throttle = new EnrolmentThrottle(new Clock() {
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
			return EnrolmentThrottleTests.this.now;
		}
	});

	@Test
	void slowsOneAddressDownAndNobodyElse() {
		InetSocketAddress guesser = new InetSocketAddress("192.0.2.1", 1);
		for (int i = 0; i < EnrolmentThrottle.TRIES; i++) {
			assertThat(this.throttle.lets(guesser)).isTrue();
		}
		assertThat(this.throttle.lets(guesser)).isFalse();
		assertThat(this.throttle.lets(new InetSocketAddress("192.0.2.1", 2))).isFalse();
		assertThat(this.throttle.lets(new InetSocketAddress("192.0.2.2", 1))).isTrue();
		this.now = this.now.plusSeconds(3);
		assertThat(this.throttle.lets(guesser)).isTrue();
		assertThat(this.throttle.lets(guesser)).isFalse();
	}

}
