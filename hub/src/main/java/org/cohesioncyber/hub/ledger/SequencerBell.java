package org.cohesioncyber.hub.ledger;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

import org.springframework.stereotype.Component;

/**
 * Wakes this replica's sequencer after a commit. A database notification in each
 * transaction would make commits queue behind one another, so other replicas' commits are
 * found by a short poll instead.
 */
@Component
class SequencerBell {

	private final Semaphore rung = new Semaphore(0);

	void ring() {
		if (this.rung.availablePermits() == 0) {
			this.rung.release();
		}
	}

	/** Waits until rung or until the time has passed; says which. */
	boolean await(Duration atMost) throws InterruptedException {
		boolean isRung = this.rung.tryAcquire(atMost.toMillis(), TimeUnit.MILLISECONDS);
		this.rung.drainPermits();
		return isRung;
	}

}
