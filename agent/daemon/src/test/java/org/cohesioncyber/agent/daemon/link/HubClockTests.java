package org.cohesioncyber.agent.daemon.link;

import java.time.Instant;
import java.util.concurrent.atomic.AtomicLong;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class HubClockTests {

	private static final Instant NOON = Instant.parse("2026-11-22T12:00:00Z");

	@Test
	void countsOnFromTheMiddleOfTheRequest() {
		AtomicLong ticks = new AtomicLong(5_000_000_000L);
		HubClock clock = new HubClock(ticks::get);
		long sentAt = clock.ticks();
		ticks.addAndGet(2_000_000_000L);
		clock.learn(NOON, sentAt);

		assertThat(clock.instant()).isEqualTo(NOON.plusSeconds(1));
		ticks.addAndGet(10_000_000_000L);
		assertThat(clock.instant()).isEqualTo(NOON.plusSeconds(11));
		clock.forget();
		assertThat(clock.isKnown()).isFalse();
	}

	@ParameterizedTest
	@ValueSource(strings = { "https://hub.example.org", "https://hub.example.org:8443/", "http://localhost:8080",
			"http://127.0.0.1:1", "http://[::1]:8080" })
	void acceptsAnAddressThatKeepsSecrets(String address) {
		assertThat(HubAddress.parse(address).resolve("/api").getPath()).isEqualTo("/api");
	}

	@ParameterizedTest
	@ValueSource(strings = { "http://hub.example.org", "hub.example.org", "ftp://localhost", "https://hub/path",
			"https://a@hub", "https://", "http://localhost.example.org", "not an address" })
	void refusesEveryOther(String address) {
		assertThatIllegalArgumentException().isThrownBy(() -> HubAddress.parse(address))
			.withMessageStartingWith("hub: ");
	}

}
