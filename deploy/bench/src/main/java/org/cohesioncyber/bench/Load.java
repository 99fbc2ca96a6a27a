package org.cohesioncyber.bench;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Drives workers, each on a virtual thread, and times what they do. With an open pace the
 * time of a request runs from the moment it was due, so that a stalled server cannot hide
 * the requests it kept from being sent.
 */
final class Load {

	/**
	 * How late the last request of an open loop may leave before it counts as overdue.
	 */
	private static final Duration GRACE = Duration.ofSeconds(10);

	private final Ticker ticker;

	Load(Ticker ticker) {
		this.ticker = ticker;
	}

	Tally run(int workers, Pace pace, Limits limits, Callable<? extends Worker> hire)
			throws IOException, InterruptedException {
		var hired = new ArrayList<Worker>();
		try {
			for (var i = 0; i < workers; i++) {
				hired.add(hire(hire));
			}
			return run(hired, new Shift(pace, limits, this.ticker.nanos(), new AtomicLong()));
		}
		finally {
			for (var worker : hired) {
				worker.close();
			}
		}
	}

	private Tally run(Iterable<Worker> workers, Shift shift) throws IOException, InterruptedException {
		var counts = new ArrayList<Future<Counts>>();
		try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
			workers.forEach((worker) -> counts.add(threads.submit(() -> work(worker, shift))));
		}
		var elapsed = this.ticker.nanos() - shift.start();
		var whole = new Counts();
		for (var one : counts) {
			try {
				whole.add(one.get());
			}
			catch (ExecutionException ex) {
				throw new IOException(ex.getCause());
			}
		}
		return whole.over(elapsed);
	}

	private Counts work(Worker worker, Shift shift) throws InterruptedException {
		var counts = new Counts();
		for (var index = shift.next(); index >= 0; index = shift.next()) {
			var due = shift.due(index);
			if (due == Pace.WHEN_FREE) {
				due = this.ticker.nanos();
			}
			if (due - shift.end() >= 0) {
				break;
			}
			this.ticker.awaitTick(due);
			if (this.ticker.nanos() - shift.end() > GRACE.toNanos()) {
				counts.overdue();
			}
			else {
				send(worker, index, due, counts);
			}
		}
		return counts;
	}

	private void send(Worker worker, int index, long due, Counts counts) {
		try {
			var acknowledged = worker.send(index, due);
			counts.acknowledged(acknowledged, this.ticker.nanos() - due);
		}
		catch (Exception ex) {
			counts.failed(ex);
		}
	}

	private static Worker hire(Callable<? extends Worker> hire) throws IOException, InterruptedException {
		try {
			return hire.call();
		}
		catch (IOException | InterruptedException | RuntimeException ex) {
			throw ex;
		}
		catch (Exception ex) {
			throw new IOException(ex);
		}
	}

	/** Sends requests one at a time, over a connection of its own. */
	interface Worker extends AutoCloseable {

		/**
		 * Sends the request with this index and waits for its answer.
		 * @param due the tick at which it was due
		 * @return how many objects were acknowledged
		 */
		int send(int index, long due) throws Exception;

		@Override
		void close() throws IOException;

	}

	private record Shift(Pace pace, Limits limits, long start, AtomicLong taken) {

		/** The next request, or -1 when there are enough. */
		int next() {
			var index = this.taken.getAndIncrement();
			return (index < this.limits.requests()) ? (int) index : -1;
		}

		long due(int index) {
			var after = this.pace.due(index);
			return (after == Pace.WHEN_FREE) ? Pace.WHEN_FREE : this.start + after;
		}

		long end() {
			return this.start + this.limits.time().toNanos();
		}

	}

}
