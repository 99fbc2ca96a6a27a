package org.cohesioncyber.hub.ledger;

import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import java.util.function.Function;

import org.cohesioncyber.hub.shared.Actor;
import org.cohesioncyber.hub.shared.InvalidInput;
import org.cohesioncyber.hub.shared.OrganisationId;
import org.cohesioncyber.hub.shared.TooOften;

import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.http.codec.ServerSentEvent;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/**
 * Facts as server-sent events, each with its publication number as id, so that a reader
 * who comes back with the last id misses nothing and gets nothing twice.
 */
@Component
public class EventStreams {

	/** The header a returning reader sends. */
	public static final String LAST_EVENT_ID = "Last-Event-ID";

	private final FactStream facts;

	private final EventStreamsSettings settings;

	private final EndedRights rights;

	private final Map<OrganisationId, AtomicInteger> open = new ConcurrentHashMap<>();

	EventStreams(FactStream facts, EventStreamsSettings settings, EndedRights rights) {
		this.facts = facts;
		this.settings = settings;
		this.rights = rights;
	}

	/**
	 * Opens a stream.
	 * @param lastEventId where the reader left off; none starts now
	 * @param words what the reader gets of a fact, name and data
	 * @param stillWelcome asked when the reader's rights may have ended and at every
	 * heartbeat; the stream ends when it says no
	 */
	public ResponseEntity<Flux<ServerSentEvent<String>>> open(Actor reader, Set<String> types,
			@Nullable String lastEventId, Function<PublishedFact, Words> words, BooleanSupplier stillWelcome) {
		long after = lastEventId == null ? this.facts.now() : number(lastEventId);
		AtomicInteger count = this.open.computeIfAbsent(reader.requireOrganisation(), _ -> new AtomicInteger());
		if (count.get() >= this.settings.perOrganisation()) {
			throw new TooOften(this.settings.heartbeat());
		}
		Flux<ServerSentEvent<String>> events = this.facts.after(reader, types, after)
			.map(fact -> event(fact, words.apply(fact)));
		Flux<ServerSentEvent<String>> stream = Flux
			.merge(Mono.just(opening(after)), events, heartbeats(reader, stillWelcome))
			.onErrorComplete(NoLongerWelcome.class);
		return ResponseEntity.ok()
			.contentType(MediaType.TEXT_EVENT_STREAM)
			.cacheControl(CacheControl.noStore())
			.header("X-Accel-Buffering", "no")
			.body(Flux.defer(() -> {
				count.incrementAndGet();
				return stream.doFinally(_ -> count.decrementAndGet());
			}));
	}

	/** The name and the data of one event. */
	public record Words(String name, String data) {

	}

	private Flux<ServerSentEvent<String>> heartbeats(Actor reader, BooleanSupplier stillWelcome) {
		Flux<Object> beats = Flux.interval(this.settings.heartbeat()).onBackpressureDrop().cast(Object.class);
		return Flux.merge(beats, this.rights.of(reader)).concatMap(_ -> Mono.fromCallable(() -> {
			if (!stillWelcome.getAsBoolean()) {
				throw new NoLongerWelcome();
			}
			return ServerSentEvent.<String>builder().comment("still here").build();
		}).subscribeOn(Schedulers.boundedElastic()), 1);
	}

	/** Even a reader that leaves before the first event knows where it was. */
	private static ServerSentEvent<String> opening(long after) {
		return ServerSentEvent.<String>builder().id(Long.toString(after)).comment("open").build();
	}

	private static ServerSentEvent<String> event(PublishedFact fact, Words words) {
		return ServerSentEvent.<String>builder()
			.id(Long.toString(fact.number()))
			.event(words.name())
			.data(words.data())
			.build();
	}

	private static long number(String lastEventId) {
		if (!lastEventId.matches("\\d{1,18}")) {
			throw new InvalidInput(LAST_EVENT_ID, lastEventId, "le numéro du dernier événement reçu",
					"the number of the last event received");
		}
		return Long.parseLong(lastEventId);
	}

	private static final class NoLongerWelcome extends RuntimeException {

		NoLongerWelcome() {
			super("reader: no longer welcome", null, false, false);
		}

	}

}
