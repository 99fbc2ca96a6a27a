package org.cohesioncyber.hub.fleet.http;

import java.net.InetSocketAddress;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

import io.github.bucket4j.Bucket;
import io.github.bucket4j.TimeMeter;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Slows down whoever tries enrolment codes from one address; nobody is locked out for
 * good. Remembers a bounded number of addresses.
 */
@Component
class EnrolmentThrottle {

	static final int TRIES = 20;

	private static final Duration PERIOD = Duration.ofMinutes(1);

	private static final int ADDRESSES = 10_000;

	private final Map<String, Bucket> buckets = new LinkedHashMap<>(16, 0.75f, true) {
		@Override
		protected boolean removeEldestEntry(Map.Entry<String, Bucket> eldest) {
			return size() > ADDRESSES;
		}
	};

	private final TimeMeter time;

	EnrolmentThrottle(Clock clock) {
		this.time = new ClockMeter(clock);
	}

	boolean lets(@Nullable InetSocketAddress address) {
		String from = (address != null) ? address.getHostString() : "";
		synchronized (this.buckets) {
			return this.buckets.computeIfAbsent(from, _ -> bucket()).tryConsume(1);
		}
	}

	private Bucket bucket() {
		return Bucket.builder()
			.addLimit(limit -> limit.capacity(TRIES).refillGreedy(TRIES, PERIOD))
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
