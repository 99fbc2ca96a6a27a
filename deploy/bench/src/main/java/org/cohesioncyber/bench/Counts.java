package org.cohesioncyber.bench;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;

import org.HdrHistogram.Histogram;

/** What one worker saw, or all of them together once they are done. */
final class Counts {

	private static final long SLOWEST = TimeUnit.MINUTES.toNanos(5);

	private static final int REASONS = 5;

	private final Histogram latencies = new Histogram(SLOWEST, 3);

	private final Set<String> reasons = new LinkedHashSet<>();

	private long sent;

	private long acknowledged;

	private long failed;

	private long overdue;

	void acknowledged(int objects, long nanos) {
		this.sent++;
		this.acknowledged += objects;
		took(nanos);
	}

	void took(long nanos) {
		this.latencies.recordValue(Math.clamp(nanos, 0, SLOWEST));
	}

	void failed(Exception cause) {
		this.sent++;
		this.failed++;
		if (this.reasons.size() < REASONS) {
			this.reasons.add(String.valueOf(cause));
		}
	}

	void overdue() {
		this.overdue++;
	}

	void add(Counts other) {
		this.latencies.add(other.latencies);
		this.sent += other.sent;
		this.acknowledged += other.acknowledged;
		this.failed += other.failed;
		this.overdue += other.overdue;
		other.reasons.stream().limit(REASONS - this.reasons.size()).forEach(this.reasons::add);
	}

	Tally over(long nanos) {
		return new Tally(this.sent, this.acknowledged, this.failed, this.overdue, nanos, millis(50), millis(99),
				List.copyOf(this.reasons));
	}

	private double millis(double percentile) {
		return this.latencies.getValueAtPercentile(percentile) / (double) TimeUnit.MILLISECONDS.toNanos(1);
	}

}
