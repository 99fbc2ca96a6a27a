package org.cohesioncyber.hub.alerts;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

import org.cohesioncyber.hub.charter.Charters;
import org.cohesioncyber.hub.charter.Organisations;
import org.cohesioncyber.hub.ledger.EventStreams;
import org.cohesioncyber.hub.shared.Actor;
import org.cohesioncyber.hub.shared.InvalidInput;
import org.cohesioncyber.hub.shared.Tlp;
import org.cohesioncyber.hub.sharing.Circles;
import org.cohesioncyber.hub.testing.HubTest;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import reactor.core.Disposable;
import reactor.core.publisher.Flux;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.codec.ServerSentEvent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

@HubTest
class StreamIntegrationTests {

	private static final boolean LONG = Boolean.getBoolean("long");

	private static final int RECONNECTS = LONG ? 1_000 : 60;

	private static final int WRITERS = 3;

	@Autowired
	Alerts alerts;

	@Autowired
	EventStreams streams;

	@Autowired
	Organisations organisations;

	@Autowired
	Charters charters;

	@Autowired
	Circles circles;

	private World world;

	@BeforeEach
	void world() {
		this.world = new World(this.organisations, this.charters, this.circles);
	}

	/** Exactly every alert, in order, whenever the reader leaves and comes back. */
	@Test
	void resumesWithoutGapOrDoubleUnderConcurrentWriters() throws Exception {
		Random random = new Random(20_261_122);
		String last = opening(this.world.recipient);
		List<String> overheard = new CopyOnWriteArrayList<>();
		Disposable outsider = open(this.world.outsider, null).subscribe(event -> {
			if (event.data() != null) {
				overheard.add(event.data());
			}
		});
		List<Long> numbers = new ArrayList<>();
		List<String> alerts = new ArrayList<>();
		try (ExecutorService writers = Executors.newVirtualThreadPerTaskExecutor()) {
			List<Future<Integer>> writing = new ArrayList<>();
			for (int writer = 0; writer < WRITERS; writer++) {
				long seed = random.nextLong();
				writing.add(writers.submit(() -> write(new Random(seed))));
			}
			int expected = 0;
			for (int reconnects = 0; reconnects < RECONNECTS; reconnects++) {
				last = read(last, random.nextInt(6), Duration.ofMillis(random.nextInt(100) + 1), numbers, alerts);
			}
			for (Future<Integer> one : writing) {
				expected += one.get();
			}
			long deadline = System.nanoTime() + Duration.ofSeconds(60).toNanos();
			while (alerts.size() < expected && System.nanoTime() < deadline) {
				last = read(last, expected - alerts.size(), Duration.ofSeconds(2), numbers, alerts);
			}
			assertThat(alerts).hasSize(expected);
		}
		finally {
			outsider.dispose();
		}
		assertThat(numbers).isSorted().doesNotHaveDuplicates();
		assertThat(new HashSet<>(alerts)).hasSameSizeAs(alerts).isEqualTo(idsOf(this.world.owner));
		assertThat(overheard).isEmpty();
	}

	@Test
	void tellsANewReaderWhereItIsBeforeAnythingHappens() {
		assertThat(opening(this.world.recipient)).matches("\\d+");
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "-1", "1.5", "abc", "99999999999999999999" })
	void refusesAPlaceItNeverGave(String lastEventId) {
		assertThatThrownBy(() -> open(this.world.recipient, lastEventId)).isInstanceOf(InvalidInput.class);
	}

	private int write(Random random) {
		int written = 0;
		int batches = LONG ? 150 : 25;
		for (int i = 0; i < batches; i++) {
			int size = random.nextInt(4) + 1;
			this.alerts.publishObserved(this.world.agent(), Tlp.GREEN, this.world.circle, World.batch(size),
					World.NOTHING);
			written += size;
		}
		return written;
	}

	private String read(String lastEventId, int atMost, Duration patience, List<Long> numbers, List<String> alerts) {
		List<ServerSentEvent<String>> events = Objects
			.requireNonNull(open(this.world.recipient, lastEventId).filter(event -> event.data() != null)
				.take(atMost)
				.takeUntilOther(Flux.interval(patience).next())
				.collectList()
				.block());
		String last = lastEventId;
		for (ServerSentEvent<String> event : events) {
			last = Objects.requireNonNull(event.id());
			numbers.add(Long.valueOf(last));
			alerts.add(Objects.requireNonNull(event.data()));
		}
		return last;
	}

	private String opening(Actor reader) {
		return Objects.requireNonNull(Objects.requireNonNull(open(reader, null).blockFirst()).id());
	}

	private Flux<ServerSentEvent<String>> open(Actor reader, @Nullable String lastEventId) {
		return Objects.requireNonNull(
				this.streams
					.open(reader, Set.of(AlertPublished.TYPE), lastEventId,
							fact -> new EventStreams.Words("alert", fact.subject().id().toString()), () -> true)
					.getBody());
	}

	private Set<String> idsOf(Actor reader) {
		Set<String> ids = new HashSet<>();
		String cursor = null;
		do {
			var page = this.alerts.list(reader, cursor);
			page.items().forEach(alert -> ids.add(alert.id().toString()));
			cursor = page.next();
		}
		while (cursor != null);
		return ids;
	}

}
