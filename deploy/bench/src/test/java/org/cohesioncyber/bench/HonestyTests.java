package org.cohesioncyber.bench;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;

import org.cohesioncyber.agent.protocol.AlertBatch;
import org.cohesioncyber.agent.protocol.BatchReceipt;
import org.cohesioncyber.agent.protocol.Ed25519Keys;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** The driver against servers that do not do what they say. */
class HonestyTests {

	private static final int BATCHES = 40;

	private static final int SIZE = 5;

	private final AtomicLong stored = new AtomicLong();

	@Test
	void believesAServerThatStoresWhatItAcknowledges() throws Exception {
		var measured = against((batch) -> {
			this.stored.addAndGet(batch.items().size());
			return accepted(batch);
		});
		assertThat(measured.faults()).isEmpty();
		assertThat(measured.tally().sent()).isEqualTo(BATCHES);
		assertThat(measured.tally().acknowledged()).isEqualTo(BATCHES * SIZE).isEqualTo(measured.stored());
	}

	@Test
	void noticesAServerThatAcknowledgesWithoutStoring() throws Exception {
		var calls = new AtomicInteger();
		var measured = against((batch) -> {
			if (calls.incrementAndGet() % 10 != 0) {
				this.stored.addAndGet(batch.items().size());
			}
			return accepted(batch);
		});
		assertThat(measured.faults()).containsExactly("stored: 180 (expected: the 200 acknowledged)");
	}

	@Test
	void noticesAServerThatStoresTwice() throws Exception {
		var measured = against((batch) -> {
			this.stored.addAndGet(2L * batch.items().size());
			return accepted(batch);
		});
		assertThat(measured.faults()).containsExactly("stored: 400 (expected: at most the 200 sent)");
	}

	@Test
	void takesAReceiptForOtherAlertsForAFailure() throws Exception {
		var measured = against((batch) -> {
			this.stored.addAndGet(batch.items().size());
			return new BatchReceipt(
					batch.items().stream().map((alert) -> BatchReceipt.Item.accepted(UUID.randomUUID())).toList());
		});
		assertThat(measured.tally().acknowledged()).isZero();
		assertThat(measured.tally().failed()).isEqualTo(BATCHES);
	}

	@Test
	void takesARefusalForAFailure() throws Exception {
		var measured = against((batch) -> new BatchReceipt(
				batch.items().stream().map((alert) -> BatchReceipt.Item.refused(alert.id(), "full")).toList()));
		assertThat(measured.tally().acknowledged()).isZero();
		assertThat(measured.faults()).isEmpty();
	}

	private Measured against(Receiver receiver) throws Exception {
		try (var server = FakeServer.answering((path, body) -> SampleAlerts.JSON
			.writeValueAsString(receiver.receive(SampleAlerts.JSON.readValue(body, AlertBatch.class))))) {
			var agent = new Agent(server.uri(), UUID.randomUUID(), Ed25519Keys.generate());
			var ingest = new Ingest(new Load(Ticker.system()), List.of(agent), new Counted(this.stored),
					new AtomicInteger(), SIZE, 4, new Limits(BATCHES, Duration.ofMinutes(1)));
			return Measured.measure(ingest, new Meter(Path.of("/"), Stream::of, Stream::of));
		}
	}

	private static BatchReceipt accepted(AlertBatch batch) {
		return new BatchReceipt(batch.items().stream().map((alert) -> BatchReceipt.Item.accepted(alert.id())).toList());
	}

	private interface Receiver {

		BatchReceipt receive(AlertBatch batch);

	}

	private record Counted(AtomicLong count) implements Records {

		@Override
		public long stored() {
			return this.count.get();
		}

		@Override
		public long lastNumber() {
			return 0;
		}

		@Override
		public List<Deliveries.Published> publishedAfter(long number, int round) {
			return List.of();
		}

	}

}
