package org.cohesioncyber.bench;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;

/**
 * Sends alerts at fixed moments and times their arrival at open streams of other
 * organisations. What arrives is held against what the hub published.
 */
final class Streams implements Contender {

	static final int CONNECTIONS = 16;

	private static final long PATIENCE = TimeUnit.SECONDS.toNanos(20);

	private final Load load;

	private final Ticker ticker;

	private final Agent sender;

	private final List<Agent> readers;

	private final Records records;

	private final AtomicInteger rounds;

	private final double perSecond;

	private final int subscribers;

	private final Limits limits;

	private final List<Subscriber> open = new ArrayList<>();

	private List<Ingest.Batch> batches = List.of();

	private long[] due = new long[0];

	private long after;

	private int round;

	Streams(Load load, Ticker ticker, Agent sender, List<Agent> readers, Records records, AtomicInteger rounds,
			double perSecond, int subscribers, Limits limits) {
		this.load = load;
		this.ticker = ticker;
		this.sender = sender;
		this.readers = readers;
		this.records = records;
		this.rounds = rounds;
		this.perSecond = perSecond;
		this.subscribers = subscribers;
		this.limits = limits;
	}

	@Override
	public String name() {
		return "%d subscriber%s".formatted(this.subscribers, (this.subscribers > 1) ? "s" : "");
	}

	@Override
	public int size() {
		return 1;
	}

	@Override
	public void prepare() throws Exception {
		this.round = this.rounds.incrementAndGet();
		this.after = this.records.lastNumber();
		var due = (int) Math.ceil(this.perSecond * this.limits.time().toMillis() / 1000);
		this.due = new long[Math.min(this.limits.requests(), due)];
		this.batches = IntStream.range(0, this.due.length)
			.mapToObj((place) -> Ingest.Batch.signed(this.sender, this.round, place, 1))
			.toList();
		subscribe();
	}

	@Override
	public Tally run() throws IOException, InterruptedException {
		return this.load.run(CONNECTIONS, Pace.open(this.perSecond), new Limits(this.due.length, this.limits.time()),
				() -> new TimedSender(new Ingest.Sender(this.sender, this.batches)));
	}

	@Override
	public long stored() throws Exception {
		return this.records.stored();
	}

	@Override
	public List<Deliveries> deliveries() throws Exception {
		var published = this.records.publishedAfter(this.after, this.round);
		var deadline = this.ticker.nanos() + PATIENCE;
		var received = new ArrayList<List<Subscriber.Delivery>>();
		try {
			for (var subscriber : this.open) {
				received.add(subscriber.await(published.size(), deadline));
			}
		}
		finally {
			unsubscribe();
		}
		return List.of(Deliveries.of(published, received, this.due));
	}

	private void subscribe() throws IOException {
		unsubscribe();
		var requests = new ArrayList<byte[]>();
		for (var reader : this.readers) {
			requests.add(reader.streamRequest());
		}
		for (var i = 0; i < this.subscribers; i++) {
			var reader = i % this.readers.size();
			this.open.add(new Subscriber(this.ticker, this.readers.get(reader), requests.get(reader), this.round,
					2 * this.due.length));
		}
	}

	private void unsubscribe() throws IOException {
		for (var subscriber : this.open) {
			subscriber.close();
		}
		this.open.clear();
	}

	/** Remembers when each alert was due. */
	private final class TimedSender implements Load.Worker {

		private final Ingest.Sender sender;

		TimedSender(Ingest.Sender sender) {
			this.sender = sender;
		}

		@Override
		public int send(int index, long due) throws IOException {
			Streams.this.due[index] = due;
			return this.sender.send(index, due);
		}

		@Override
		public void close() throws IOException {
			this.sender.close();
		}

	}

}
