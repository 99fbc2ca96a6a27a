package org.cohesioncyber.bench;

import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;

import org.cohesioncyber.agent.protocol.BatchReceipt;

/**
 * Sends signed batches to the hub, as fast as it acknowledges them. The signatures are
 * made ahead of each round, as many as it will probably need.
 */
final class Ingest implements Contender {

	private static final double SPARE = 1.3;

	/** Alerts a second expected before anything is known. */
	private static final int GUESS = 1_000;

	private final Load load;

	private final List<Agent> agents;

	private final Records records;

	private final AtomicInteger rounds;

	private final int size;

	private final int workers;

	private final Limits limits;

	private int ahead;

	private List<Batch> batches = List.of();

	Ingest(Load load, List<Agent> agents, Records records, AtomicInteger rounds, int size, int workers, Limits limits) {
		this.load = load;
		this.agents = agents;
		this.records = records;
		this.rounds = rounds;
		this.size = size;
		this.workers = workers;
		// Ready batches are held in memory: some 20 megabytes of small ones, 130 of
		// large.
		this.limits = new Limits(Math.min(limits.requests(), 20_000 / (1 + size / 10)), limits.time());
		this.ahead = wanted(GUESS / (1 + size / 5.0));
	}

	@Override
	public String name() {
		return "hub";
	}

	@Override
	public int size() {
		return this.size;
	}

	@Override
	public void prepare() {
		var round = this.rounds.incrementAndGet();
		this.batches = IntStream.range(0, this.ahead)
			.parallel()
			.mapToObj((place) -> Batch.signed(this.agents.get(place % this.agents.size()), round, place * this.size,
					this.size))
			.toList();
	}

	@Override
	public Tally run() throws IOException, InterruptedException {
		var tally = this.load.run(this.workers, Pace.closed(), new Limits(this.batches.size(), this.limits.time()),
				() -> new Sender(this.agents.getFirst(), this.batches));
		this.ahead = wanted(tally.rate() / this.size * SPARE);
		return tally;
	}

	@Override
	public long stored() throws Exception {
		return this.records.stored();
	}

	private int wanted(double perSecond) {
		return Math.clamp((long) (perSecond * this.limits.time().toMillis() / 1000),
				Math.min(this.workers, this.limits.requests()), this.limits.requests());
	}

	/**
	 * A batch ready to leave.
	 *
	 * @param request the whole HTTP request
	 * @param receipt the only answer that acknowledges every alert of it
	 */
	record Batch(byte[] request, BatchReceipt receipt) {

		static Batch signed(Agent agent, int round, int first, int size) {
			var alerts = SampleAlerts.batch(round, first, size, Instant.now());
			var receipt = alerts.items().stream().map((alert) -> BatchReceipt.Item.accepted(alert.id())).toList();
			return new Batch(agent.signedBatch(SampleAlerts.json(alerts)), new BatchReceipt(receipt));
		}

	}

	/** Sends ready batches over one connection, made anew when it broke. */
	static final class Sender implements Load.Worker {

		private final Agent agent;

		private final List<Batch> batches;

		private Loopback connection;

		private boolean broken;

		Sender(Agent agent, List<Batch> batches) throws IOException {
			this.agent = agent;
			this.batches = batches;
			this.connection = Loopback.connect(agent.hub(), Agent.PATIENCE);
		}

		@Override
		public int send(int index, long due) throws IOException {
			if (this.broken) {
				this.connection.close();
				this.connection = Loopback.connect(this.agent.hub(), Agent.PATIENCE);
			}
			this.broken = true;
			var batch = this.batches.get(index);
			var answer = this.connection.exchange(batch.request());
			this.broken = false;
			var receipt = SampleAlerts.JSON.readValue(answer, BatchReceipt.class);
			if (!receipt.equals(batch.receipt())) {
				throw new IOException("receipt: " + receipt + " (expected: every alert accepted)");
			}
			return receipt.items().size();
		}

		@Override
		public void close() throws IOException {
			this.connection.close();
		}

	}

}
