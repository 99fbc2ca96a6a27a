package org.cohesioncyber.hub.ledger;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.cohesioncyber.hub.shared.Actor;
import org.cohesioncyber.hub.shared.OrganisationId;

import reactor.core.publisher.Flux;
import reactor.core.publisher.FluxSink;

import org.springframework.stereotype.Component;

/**
 * Facts as they are numbered, for one reader, in order and without a gap after the number
 * the reader names. A slow reader holds its own position and no memory.
 */
@Component
public class FactStream {

	private static final Duration TURN = Duration.ofSeconds(1);

	private static final int BATCH = 500;

	private final RecentFacts recent;

	private final PublishedNumber published;

	private final ReaderFacts older;

	FactStream(RecentFacts recent, PublishedNumber published, ReaderFacts older) {
		this.recent = recent;
		this.published = published;
		this.older = older;
	}

	/** The number a new reader starts after to see only what is to come. */
	public long now() {
		return this.recent.complete();
	}

	/**
	 * The facts of the given types that the actor's organisation may know of, numbered
	 * above {@code after}, for as long as the subscription lasts.
	 */
	public Flux<PublishedFact> after(Actor reader, Set<String> types, long after) {
		OrganisationId organisation = reader.requireOrganisation();
		return Flux.create(
				sink -> Thread
					.startVirtualThread(() -> new Delivery(sink, reader, organisation, Set.copyOf(types)).run(after)),
				FluxSink.OverflowStrategy.ERROR);
	}

	private final class Delivery {

		private final FluxSink<PublishedFact> sink;

		private final Actor reader;

		private final OrganisationId organisation;

		private final Set<String> types;

		private Delivery(FluxSink<PublishedFact> sink, Actor reader, OrganisationId organisation, Set<String> types) {
			this.sink = sink;
			this.reader = reader;
			this.organisation = organisation;
			this.types = types;
		}

		private void run(long after) {
			try {
				long position = after;
				while (!this.sink.isCancelled()) {
					long seen = FactStream.this.published.last();
					long next = deliver(position);
					if (next == position) {
						FactStream.this.published.awaitAfter(seen, TURN);
					}
					position = next;
				}
			}
			catch (InterruptedException _) {
				Thread.currentThread().interrupt();
			}
			catch (RuntimeException cause) {
				this.sink.error(cause);
			}
		}

		private long deliver(long position) throws InterruptedException {
			long complete = FactStream.this.recent.complete();
			Optional<List<PublishedFact>> held = FactStream.this.recent.between(position, complete, BATCH,
					addressed -> this.types.contains(addressed.fact().type()) && addressed.isFor(this.organisation));
			List<PublishedFact> facts = held
				.orElseGet(() -> FactStream.this.older.after(this.reader, this.types, position, BATCH));
			boolean isAll = held.isPresent() ? facts.size() < BATCH : facts.isEmpty();
			for (PublishedFact fact : facts) {
				awaitDemand();
				this.sink.next(fact);
			}
			return isAll ? Math.max(position, complete) : facts.getLast().number();
		}

		private void awaitDemand() throws InterruptedException {
			while (this.sink.requestedFromDownstream() == 0 && !this.sink.isCancelled()) {
				Thread.sleep(5);
			}
		}

	}

}
