package org.cohesioncyber.bench;

import java.time.Duration;

/**
 * What no round may exceed.
 *
 * @param requests how many may be sent
 * @param time how long new ones become due
 */
record Limits(int requests, Duration time) {

	Limits {
		if (requests < 1 || !time.isPositive()) {
			throw new IllegalArgumentException(
					"limits: " + requests + " requests, " + time + " (expected: at least one, some time)");
		}
	}

}
