package org.cohesioncyber.hub.notification;

import java.time.Duration;

/** When a letter is tried again, and when no more. */
final class Retry {

	static final int TRIES = 10;

	/** Who is told later than this is better called. */
	static final Duration TOO_LATE = Duration.ofHours(72);

	/** How long a channel that is away is left alone. */
	static final Duration AWAY = Duration.ofSeconds(15);

	private static final Duration FIRST = Duration.ofSeconds(30);

	private static final Duration LONGEST = Duration.ofHours(1);

	private Retry() {
	}

	/**
	 * The pause after a failed try: doubling, bounded, and spread over half to one and a
	 * half of itself so that not all come back at once.
	 * @param tries how many were made, at least 1
	 * @param chance between 0 and 1
	 */
	static Duration pause(int tries, double chance) {
		Duration doubled = FIRST.multipliedBy(1L << Math.min(tries - 1, 20));
		Duration bounded = doubled.compareTo(LONGEST) > 0 ? LONGEST : doubled;
		return Duration.ofMillis(Math.round(bounded.toMillis() * (0.5 + chance)));
	}

}
