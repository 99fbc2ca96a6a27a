package org.cohesioncyber.hub.shared;

import java.net.InetSocketAddress;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import io.github.bucket4j.TimeMeter;
import org.jspecify.annotations.Nullable;

/**
 * Slows down whoever tries things, by address or by name; nobody is locked out for good.
 * Remembers a bounded number of them.
 */
public final class Throttle {

	private static final int ADDRESSES = 10_000;

	private final Map<String, Bucket> buckets = new LinkedHashMap<>(16, 0.75f, true) {
		@Override
		protected boolean removeEldestEntry(Map.Entry<String, Bucket> eldest) {
			return size() > ADDRESSES;
		}
	};

	private final int tries;

	private final Duration period;

	private final TimeMeter time;

	public Throttle(int tries, Duration period, Clock clock) {
		this.tries = tries;
		this.period = period;
		this.time = new ClockMeter(clock);
	}

	/** Counts one try. Refuses it by {@link TooOften} when there were too many. */
	public void count(@Nullable InetSocketAddress address) {
		count(address != null ? address.getHostString() : "");
	}

	/** The same for whoever has that reference, wherever they call from. */
	public void count(String reference) {
		ConsumptionProbe probe;
		synchronized (this.buckets) {
			probe = this.buckets.computeIfAbsent(reference, _ -> bucket()).tryConsumeAndReturnRemaining(1);
		}
		if (!probe.isConsumed()) {
			throw new TooOften(Duration.ofNanos(probe.getNanosToWaitForRefill()));
		}
	}

	private Bucket bucket() {
		return Bucket.builder()
			.addLimit(limit -> limit.capacity(this.tries).refillGreedy(this.tries, this.period))
			.withCustomTimePrecision(this.time)
			.build();
	}

	private record ClockMeter(Clock clock) implements TimeMeter {

		@Override
		public long currentTimeNanos() {
			Instant now = this.clock.instant();
			return now.getEpochSecond() * 1_000_000_000L + now.getNano();
		}

		@Override
		public boolean isWallClockBased() {
			return true;
		}

	}

}
