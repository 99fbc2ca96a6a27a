package org.cohesioncyber.hub.dependencies.cascade;

import java.time.Duration;

import org.jspecify.annotations.Nullable;

/**
 * What to take for the durations nobody knows; {@code null} means without end. Everything
 * computed under {@link #CAUTIOUS} is at least as grave as the truth, everything under
 * {@link #HOPEFUL} at most.
 *
 * @param tolerance for an unknown tolerance
 * @param rto for an unknown recovery time
 */
public record Reading(@Nullable Duration tolerance, @Nullable Duration rto) {

	/** Nothing is borne, and nothing is back that nobody said would be. */
	public static final Reading CAUTIOUS = new Reading(Duration.ZERO, null);

	/** Everything is borne for ever, and is back at once. */
	public static final Reading HOPEFUL = new Reading(null, Duration.ZERO);

	public Reading {
		refuseImpossible("tolerance", tolerance);
		refuseImpossible("rto", rto);
	}

	private static void refuseImpossible(String field, @Nullable Duration value) {
		if (!Minutes.arePossible(value)) {
			throw new IllegalArgumentException(
					"%s: %s (expected: whole minutes from 0 to 366 days)".formatted(field, value));
		}
	}

}
