package org.cohesioncyber.agent.daemon.link;

import java.time.Instant;
import java.time.InstantSource;
import java.util.function.LongSupplier;

import org.jspecify.annotations.Nullable;

/**
 * The hub's time, learnt from its answers and carried on by the machine's monotonic
 * timer, so that a wrong or jumping local clock spoils no signature.
 */
final class HubClock implements InstantSource {

	private final LongSupplier nanos;

	private volatile @Nullable Reading reading;

	HubClock(LongSupplier nanos) {
		this.nanos = nanos;
	}

	long ticks() {
		return this.nanos.getAsLong();
	}

	/** Takes a time the hub gave in answer to a request that left at the given tick. */
	void learn(Instant hubTime, long sentAt) {
		long received = ticks();
		this.reading = new Reading(hubTime, sentAt + (received - sentAt) / 2);
	}

	void forget() {
		this.reading = null;
	}

	boolean isKnown() {
		return this.reading != null;
	}

	@Override
	public Instant instant() {
		Reading last = this.reading;
		if (last == null) {
			throw new IllegalStateException("the hub's time is not known yet");
		}
		return last.hubTime().plusNanos(ticks() - last.tick());
	}

	private record Reading(Instant hubTime, long tick) {
	}

}
