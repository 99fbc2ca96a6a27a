package org.cohesioncyber.agent.daemon.observe;

import java.util.concurrent.atomic.AtomicLong;

import org.cohesioncyber.agent.protocol.Heartbeat.SourceState;

/** What a source has seen since the start. */
final class SourceCounts {

	private final AtomicLong alerts = new AtomicLong();

	private final AtomicLong skipped = new AtomicLong();

	private final AtomicLong malformed = new AtomicLong();

	void alert() {
		this.alerts.incrementAndGet();
	}

	void skip() {
		this.skipped.incrementAndGet();
	}

	void malformed() {
		this.malformed.incrementAndGet();
	}

	long malformedSoFar() {
		return this.malformed.get();
	}

	SourceState state(String name, String product) {
		long a = this.alerts.get();
		long s = this.skipped.get();
		long m = this.malformed.get();
		return new SourceState(name, product, a + s + m, a, s, m);
	}

}
