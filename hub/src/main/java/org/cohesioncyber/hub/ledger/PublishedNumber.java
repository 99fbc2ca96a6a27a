package org.cohesioncyber.hub.ledger;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

import org.springframework.stereotype.Component;

/**
 * The highest publication number this replica has heard of, and a way to wait for the
 * next.
 */
@Component
class PublishedNumber {

	private final ReentrantLock lock = new ReentrantLock();

	private final Condition risen = this.lock.newCondition();

	private long last;

	void raise(long number) {
		this.lock.lock();
		try {
			if (number > this.last) {
				this.last = number;
				this.risen.signalAll();
			}
		}
		finally {
			this.lock.unlock();
		}
	}

	long last() {
		this.lock.lock();
		try {
			return this.last;
		}
		finally {
			this.lock.unlock();
		}
	}

	/** Waits for a number above the given one, or until the time has passed. */
	void awaitAfter(long number, Duration atMost) throws InterruptedException {
		long nanos = TimeUnit.NANOSECONDS.convert(atMost);
		this.lock.lock();
		try {
			while (this.last <= number && nanos > 0) {
				nanos = this.risen.awaitNanos(nanos);
			}
		}
		finally {
			this.lock.unlock();
		}
	}

}
