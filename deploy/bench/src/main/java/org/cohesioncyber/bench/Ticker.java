package org.cohesioncyber.bench;

import java.util.concurrent.locks.LockSupport;

/** Monotonic time, and waiting for a moment of it. */
interface Ticker {

	long nanos();

	void awaitTick(long nanos) throws InterruptedException;

	static Ticker system() {
		return new Ticker() {

			@Override
			public long nanos() {
				return System.nanoTime();
			}

			@Override
			public void awaitTick(long nanos) throws InterruptedException {
				for (var left = nanos - nanos(); left > 0; left = nanos - nanos()) {
					LockSupport.parkNanos(left);
					if (Thread.interrupted()) {
						throw new InterruptedException();
					}
				}
			}

		};
	}

}
