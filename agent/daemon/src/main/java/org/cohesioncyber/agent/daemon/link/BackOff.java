package org.cohesioncyber.agent.daemon.link;

import java.time.Duration;
import java.util.random.RandomGenerator;

/**
 * How long to wait after each failure in a row: twice as long each time, up to a bound,
 * with jitter.
 */
public final class BackOff {

	private final Duration first;

	private final Duration longest;

	private final RandomGenerator random;

	private int failures;

	public BackOff(Duration first, Duration longest, RandomGenerator random) {
		this.first = first;
		this.longest = longest;
		this.random = random;
	}

	/** The wait after one more failure, never shorter than what the hub asked for. */
	public Duration afterFailure(Duration atLeast) {
		long bound = Math.min(this.longest.toMillis(), this.first.toMillis() << Math.min(this.failures, 20));
		this.failures++;
		long jittered = bound / 2 + this.random.nextLong(bound / 2 + 1);
		return Duration.ofMillis(Math.max(jittered, atLeast.toMillis() + this.random.nextLong(jittered + 1)));
	}

	public void afterSuccess() {
		this.failures = 0;
	}

}
