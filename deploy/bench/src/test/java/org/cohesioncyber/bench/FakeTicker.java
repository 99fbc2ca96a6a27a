package org.cohesioncyber.bench;

import java.util.concurrent.atomic.AtomicLong;

/** Time that passes only when somebody waits or works. */
final class FakeTicker implements Ticker {

	private final AtomicLong now = new AtomicLong(1_000);

	@Override
	public long nanos() {
		return this.now.get();
	}

	@Override
	public void awaitTick(long nanos) {
		this.now.accumulateAndGet(nanos, Math::max);
	}

	void pass(long nanos) {
		this.now.addAndGet(nanos);
	}

}
