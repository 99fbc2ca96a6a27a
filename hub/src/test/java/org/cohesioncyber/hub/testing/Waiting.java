package org.cohesioncyber.hub.testing;

import java.time.Duration;
import java.util.function.BooleanSupplier;

import static org.assertj.core.api.Assertions.fail;

/** Waits for something to become true, never for time to pass. */
public final class Waiting {

	private Waiting() {
	}

	/** Returns once the condition holds; fails when it does not within a minute. */
	public static void until(String what, BooleanSupplier condition) {
		long end = System.nanoTime() + Duration.ofMinutes(1).toNanos();
		while (!condition.getAsBoolean()) {
			if (System.nanoTime() > end) {
				fail("waited in vain: " + what);
			}
			pause();
		}
	}

	private static void pause() {
		try {
			Thread.sleep(50);
		}
		catch (InterruptedException cause) {
			Thread.currentThread().interrupt();
			throw new IllegalStateException(cause);
		}
	}

}
