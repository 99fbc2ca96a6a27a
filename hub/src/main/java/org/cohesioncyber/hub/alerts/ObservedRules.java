package org.cohesioncyber.hub.alerts;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

import org.cohesioncyber.agent.protocol.ObservedAlert;
import org.cohesioncyber.hub.incidents.Rsit;

/** What the hub takes from an agent beyond the shape of its alerts. */
final class ObservedRules {

	private static final Duration AHEAD = Duration.ofDays(1);

	private static final Duration OLDEST = Duration.ofDays(5 * 366);

	private ObservedRules() {
	}

	/** Why the alert is refused for good; empty when it is taken. */
	static Optional<String> refusal(ObservedAlert alert, Instant now) {
		if (alert.occurredAt().isAfter(now.plus(AHEAD)) || alert.occurredAt().isBefore(now.minus(OLDEST))) {
			return Optional.of("occurredAt: " + alert.occurredAt() + " (expected: within 5 years, not ahead)");
		}
		if (Rsit.read(alert.category()).isEmpty()) {
			return Optional.of("category: " + alert.category() + " (expected: a class or class:type of RSIT)");
		}
		if (alert.count() > Integer.MAX_VALUE) {
			return Optional.of("count: " + alert.count() + " (expected: at most " + Integer.MAX_VALUE + ")");
		}
		return Optional.empty();
	}

}
