package org.cohesioncyber.bench;

import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * One round as the driver saw it.
 *
 * @param sent requests that left
 * @param acknowledged objects the server said it has for good
 * @param failed requests without a good answer
 * @param overdue requests that were due and never left
 * @param nanos from the first request to the last answer
 * @param p50 milliseconds half of the requests stayed under
 * @param p99 milliseconds all but a hundredth stayed under
 * @param reasons why requests failed, a few of them
 */
record Tally(long sent, long acknowledged, long failed, long overdue, long nanos, double p50, double p99,
		List<String> reasons) {

	/** Acknowledged objects a second. */
	double rate() {
		return (this.nanos > 0) ? this.acknowledged * (double) TimeUnit.SECONDS.toNanos(1) / this.nanos : 0;
	}

}
