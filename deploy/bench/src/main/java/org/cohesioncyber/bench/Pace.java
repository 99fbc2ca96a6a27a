package org.cohesioncyber.bench;

import java.util.concurrent.TimeUnit;

/**
 * When requests are due: at fixed moments whatever the server does (open loop), or
 * whenever a worker is free (closed loop).
 */
interface Pace {

	/** The answer of a pace that sends whenever a worker is free. */
	long WHEN_FREE = -1;

	/** Nanoseconds after the start at which a request is due. */
	long due(long index);

	static Pace closed() {
		return (index) -> WHEN_FREE;
	}

	static Pace open(double perSecond) {
		if (!(perSecond > 0)) {
			throw new IllegalArgumentException("perSecond: " + perSecond + " (expected: more than 0)");
		}
		return (index) -> (long) (index * (TimeUnit.SECONDS.toNanos(1) / perSecond));
	}

}
