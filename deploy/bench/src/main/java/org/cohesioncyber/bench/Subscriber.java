package org.cohesioncyber.bench;

import java.io.BufferedReader;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** Keeps one stream of alerts open and remembers what came when, up to a bound. */
final class Subscriber implements AutoCloseable {

	private final Ticker ticker;

	private final int round;

	private final int most;

	private final Loopback connection;

	private final BufferedReader lines;

	private final List<Delivery> deliveries = new ArrayList<>();

	/** Returns once the hub has said that the stream is open. */
	Subscriber(Ticker ticker, Agent agent, byte[] request, int round, int most) throws IOException {
		this.ticker = ticker;
		this.round = round;
		this.most = most;
		this.connection = Loopback.connect(agent.hub(), Agent.PATIENCE);
		try {
			this.lines = new BufferedReader(
					new InputStreamReader(this.connection.open(request), StandardCharsets.UTF_8));
			for (var line = line(); !line.isEmpty(); line = line()) {
				continue;
			}
		}
		catch (IOException ex) {
			this.connection.close();
			throw ex;
		}
		Thread.startVirtualThread(this::read);
	}

	/** What came, once there are so many deliveries or the deadline has passed. */
	synchronized List<Delivery> await(int count, long deadline) throws InterruptedException {
		for (var left = deadline - this.ticker.nanos(); this.deliveries.size() < count
				&& left > 0; left = deadline - this.ticker.nanos()) {
			TimeUnit.NANOSECONDS.timedWait(this, left);
		}
		return List.copyOf(this.deliveries);
	}

	@Override
	public void close() throws IOException {
		this.connection.close();
	}

	private void read() {
		try {
			while (true) {
				event();
			}
		}
		catch (IOException ex) {
			// Closed by us at the end of the round; earlier, deliveries will be missing.
		}
	}

	private void event() throws IOException {
		long number = 0;
		long at = 0;
		var data = "";
		for (var line = line(); !line.isEmpty(); line = line()) {
			if (line.startsWith("id:")) {
				number = Long.parseLong(line.substring(3).strip());
			}
			else if (line.startsWith("data:")) {
				at = this.ticker.nanos();
				data = line;
			}
		}
		if (!data.isEmpty()) {
			keep(new Delivery(number, SampleAlerts.place(this.round, data), at));
		}
	}

	private synchronized void keep(Delivery delivery) {
		if (this.deliveries.size() < this.most) {
			this.deliveries.add(delivery);
			notifyAll();
		}
	}

	private String line() throws IOException {
		var line = this.lines.readLine();
		if (line == null) {
			throw new EOFException("the stream ended");
		}
		return line;
	}

	/**
	 * One alert that came.
	 *
	 * @param number its publication number
	 * @param place its place in the round, or -1 when it is not of this round
	 * @param at the tick at which it came
	 */
	record Delivery(long number, int place, long at) {
	}

}
