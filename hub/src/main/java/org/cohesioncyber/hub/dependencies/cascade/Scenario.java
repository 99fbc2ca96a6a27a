package org.cohesioncyber.hub.dependencies.cascade;

import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.Set;

import org.jspecify.annotations.Nullable;

/**
 * What is supposed to fail.
 *
 * @param failed the nodes that fail
 * @param start when they do, all together
 * @param duration for how long they are away, or {@code null} for ever
 * @param horizon how far to look ahead from the start
 */
public record Scenario<K>(Set<K> failed, Instant start, @Nullable Duration duration, Duration horizon) {

	private static final Duration AFTERWARDS = Duration.ofDays(30);

	public Scenario {
		failed = Collections.unmodifiableSet(new LinkedHashSet<>(failed));
		if (failed.isEmpty()) {
			throw new IllegalArgumentException("failed: [] (expected: at least one node)");
		}
		if (duration != null) {
			refuseImpossible("duration", duration);
		}
		refuseImpossible("horizon", horizon);
		if (duration != null && horizon.compareTo(duration) < 0) {
			throw new IllegalArgumentException(
					"horizon: %s (expected: at least the duration, %s)".formatted(horizon, duration));
		}
	}

	/** A failure that ends; looks 30 days beyond its end, at most 366 days in all. */
	public static <K> Scenario<K> of(Set<K> failed, Instant start, Duration duration) {
		refuseImpossible("duration", duration);
		Duration horizon = duration.plus(AFTERWARDS);
		return new Scenario<>(failed, start, duration,
				horizon.compareTo(Minutes.LONGEST) < 0 ? horizon : Minutes.LONGEST);
	}

	/** A failure without an end. */
	public static <K> Scenario<K> endless(Set<K> failed, Instant start, Duration horizon) {
		return new Scenario<>(failed, start, null, horizon);
	}

	private static void refuseImpossible(String field, Duration value) {
		if (value.isZero() || !Minutes.arePossible(value)) {
			throw new IllegalArgumentException(
					"%s: %s (expected: whole minutes from 1 minute to 366 days)".formatted(field, value));
		}
	}

}
