package org.cohesioncyber.agent.daemon;

import java.time.Duration;
import java.util.function.BooleanSupplier;

import static org.assertj.core.api.Assertions.fail;

/** Waits for something to become true, and fails when it does not. */
public final class Eventually {

	private static final Duration LONGEST = Duration.ofSeconds(30);

	private Eventually() {
	}

	public static void eventually(String what, BooleanSupplier condition) throws InterruptedException {
		long end = System.nanoTime() + LONGEST.toNanos();
		while (!condition.getAsBoolean()) {
			if (System.nanoTime() > end) {
				fail("not within " + LONGEST.toSeconds() + " s: " + what);
			}
			Thread.sleep(20);
		}
	}

}
