package org.cohesioncyber.agent.daemon;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * The wish to stop, for all threads at once. Threads wait on it instead of being
 * interrupted, because an interrupt in the middle of a write closes the file under the
 * spool.
 */
public final class Stop {

	private final CountDownLatch latch = new CountDownLatch(1);

	public void now() {
		this.latch.countDown();
	}

	public boolean isWished() {
		return this.latch.getCount() == 0;
	}

	/** Waits for the wish, at most for the time given; says whether it came. */
	public boolean await(Duration longest) throws InterruptedException {
		return this.latch.await(longest.toNanos(), TimeUnit.NANOSECONDS);
	}

}
