package org.cohesioncyber.bench;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;

import com.sun.net.httpserver.HttpExchange;
import org.cohesioncyber.agent.protocol.AlertBatch;
import org.cohesioncyber.agent.protocol.BatchReceipt;
import org.cohesioncyber.agent.protocol.Ed25519Keys;
import org.cohesioncyber.agent.protocol.SessionGranted;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** Streams of a server that delivers as a test wishes. */
class StreamsTests {

	private static final int ALERTS = 20;

	private static final int SUBSCRIBERS = 3;

	private final List<Deliveries.Published> published = new ArrayList<>();

	private final List<OutputStream> open = new ArrayList<>();

	@Test
	void timesEveryDeliveryOfAServerThatDeliversAll() throws Exception {
		var measured = against((number) -> List.of(number));
		assertThat(measured.faults()).isEmpty();
		assertThat(measured.tally().acknowledged()).isEqualTo(ALERTS).isEqualTo(measured.stored());
		assertThat(measured.deliveries()).singleElement().satisfies((deliveries) -> {
			assertThat(deliveries.arrived()).isEqualTo(ALERTS * SUBSCRIBERS).isEqualTo(deliveries.expected());
			assertThat(deliveries.p50()).isPositive();
		});
	}

	@Test
	void noticesAServerThatDeliversTwice() throws Exception {
		var measured = against((number) -> (number == 12) ? List.of(number, number) : List.of(number));
		assertThat(measured.faults()).hasSize(SUBSCRIBERS);
	}

	@Test
	void noticesAServerThatSwapsTwo() throws Exception {
		var measured = against((number) -> switch (number) {
			case 12 -> List.of();
			case 13 -> List.of(13, 12);
			default -> List.of(number);
		});
		assertThat(measured.faults()).hasSize(SUBSCRIBERS)
			.allSatisfy((fault) -> assertThat(fault).contains("number=13"));
	}

	private Measured against(Delivery delivery) throws Exception {
		try (var server = FakeServer.handling((exchange) -> handle(exchange, delivery))) {
			var agent = new Agent(server.uri(), UUID.randomUUID(), Ed25519Keys.generate());
			var ticker = Ticker.system();
			var streams = new Streams(new Load(ticker), ticker, agent, List.of(agent), new Kept(), new AtomicInteger(),
					200, SUBSCRIBERS, new Limits(ALERTS, Duration.ofMinutes(1)));
			return Measured.measure(streams, new Meter(Path.of("/"), Stream::of, Stream::of));
		}
	}

	private void handle(HttpExchange exchange, Delivery delivery) throws IOException {
		var body = exchange.getRequestBody().readAllBytes();
		switch (exchange.getRequestURI().getPath()) {
			case "/api/v1/agent/sessions" -> FakeServer.answer(exchange, 201,
					json(new SessionGranted("x".repeat(40), Instant.EPOCH, Instant.EPOCH)));
			case "/api/v1/agent/alerts" -> FakeServer.answer(exchange, 200,
					json(publish(SampleAlerts.JSON.readValue(body, AlertBatch.class), delivery)));
			default -> subscribe(exchange);
		}
	}

	private synchronized void subscribe(HttpExchange exchange) throws IOException {
		exchange.sendResponseHeaders(200, 0);
		write(exchange.getResponseBody(), "id:0\n:open\n\n");
		this.open.add(exchange.getResponseBody());
	}

	private synchronized BatchReceipt publish(AlertBatch batch, Delivery delivery) throws IOException {
		for (var alert : batch.items()) {
			this.published
				.add(new Deliveries.Published(this.published.size() + 1L, SampleAlerts.place(1, alert.title())));
			for (var number : delivery.after(this.published.size())) {
				var place = this.published.get(number - 1).place();
				for (var stream : this.open) {
					write(stream,
							"id:%d\nevent:alert\ndata:{\"title\":\"[round 1 alert %d]\"}\n\n".formatted(number, place));
				}
			}
		}
		return new BatchReceipt(batch.items().stream().map((alert) -> BatchReceipt.Item.accepted(alert.id())).toList());
	}

	private static void write(OutputStream stream, String text) throws IOException {
		stream.write(text.getBytes(StandardCharsets.UTF_8));
		stream.flush();
	}

	private static String json(Object value) {
		return SampleAlerts.JSON.writeValueAsString(value);
	}

	private interface Delivery {

		/** The numbers delivered when this one is published. */
		List<Integer> after(int number);

	}

	private final class Kept implements Records {

		@Override
		public long stored() {
			synchronized (StreamsTests.this) {
				return StreamsTests.this.published.size();
			}
		}

		@Override
		public long lastNumber() {
			return 0;
		}

		@Override
		public List<Deliveries.Published> publishedAfter(long number, int round) {
			synchronized (StreamsTests.this) {
				return List.copyOf(StreamsTests.this.published);
			}
		}

	}

}
