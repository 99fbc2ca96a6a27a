package org.cohesioncyber.hub.ledger;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.stream.LongStream;

import org.cohesioncyber.hub.ledger.FactWindow.Addressed;
import org.cohesioncyber.hub.shared.OrganisationId;
import org.cohesioncyber.hub.shared.Reality;
import org.cohesioncyber.hub.shared.Tlp;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** A reader beside the eviction, at the very moments when it could miss a fact. */
class FactWindowTests {

	private static final int CAPACITY = 8;

	@Test
	void aReaderIsToldWhenAFactLeavesJustBeforeItReads() {
		Overheard facts = new Overheard();
		FactWindow window = started(facts);
		List<String> missed = new ArrayList<>();
		facts.onRemoval = () -> {
			for (long position = 0; position < window.complete(); position++) {
				missed.addAll(missed(window, position, window.complete()));
			}
		};
		for (long first = 1; first < 60; first += 3) {
			window.keep(facts(first, first + 2), Map.of());
		}
		assertThat(facts.removals).isPositive();
		assertThat(missed).isEmpty();
	}

	@Test
	void aReaderIsToldWhenAFactLeavesWhileItReads() {
		FactWindow window = started(new ConcurrentSkipListMap<>());
		window.keep(facts(1, CAPACITY), Map.of());
		Optional<List<PublishedFact>> read = window.between(0, CAPACITY, CAPACITY, held -> {
			if (held.fact().number() == 1) {
				window.keep(facts(CAPACITY + 1, CAPACITY + 5), Map.of());
			}
			return true;
		});
		assertThat(read).isEmpty();
	}

	@Test
	void aReaderGetsWhatIsHeldUpToWhereItAskedAndNoMoreThanItAsked() {
		FactWindow window = started(new ConcurrentSkipListMap<>());
		window.keep(facts(1, CAPACITY + 2), Map.of());
		assertThat(numbers(window.between(2, 5, CAPACITY, _ -> true))).contains(List.of(3L, 4L, 5L));
		assertThat(numbers(window.between(2, 9, 2, _ -> true))).contains(List.of(3L, 4L));
		assertThat(numbers(window.between(2, 9, 2, held -> held.fact().number() > 6))).contains(List.of(7L, 8L));
		assertThat(window.between(1, 9, CAPACITY, _ -> true)).as("2 has left").isEmpty();
	}

	@Test
	void nothingIsKnownBeforeTheFirstCatchUp() {
		FactWindow window = new FactWindow(CAPACITY, new ConcurrentSkipListMap<>());
		assertThat(window.between(0, 10, CAPACITY, _ -> true)).isEmpty();
		assertThat(window.complete()).isZero();
	}

	@Test
	void aFactIsForItsAudienceAndForNobodyElse() {
		OrganisationId reader = OrganisationId.random();
		AudienceId audience = new AudienceId(UUID.randomUUID());
		Addressed fact = new Addressed(fact(1, audience), Set.of(reader));
		assertThat(fact.isFor(reader)).isTrue();
		assertThat(fact.isFor(OrganisationId.random())).isFalse();
		assertThat(new Addressed(fact(1, AudienceId.TERRITORY), Set.of()).isFor(reader)).isTrue();
	}

	private static FactWindow started(ConcurrentSkipListMap<Long, Addressed> facts) {
		FactWindow window = new FactWindow(CAPACITY, facts);
		window.startAfter(0);
		return window;
	}

	/** What a reader at this position would skip for good. */
	private static List<String> missed(FactWindow window, long position, long upTo) {
		Optional<List<PublishedFact>> read = window.between(position, upTo, 1_000, _ -> true);
		List<Long> due = LongStream.rangeClosed(position + 1, upTo).boxed().toList();
		return numbers(read).filter(numbers -> !numbers.equals(due))
			.map(numbers -> List.of("after " + position + ": " + numbers))
			.orElse(List.of());
	}

	private static Optional<List<Long>> numbers(Optional<List<PublishedFact>> read) {
		return read.map(facts -> facts.stream().map(PublishedFact::number).toList());
	}

	private static List<PublishedFact> facts(long first, long last) {
		return LongStream.rangeClosed(first, last).mapToObj(number -> fact(number, AudienceId.TERRITORY)).toList();
	}

	private static PublishedFact fact(long number, AudienceId audience) {
		return new PublishedFact(number, UUID.randomUUID(), "tested", LedgerFixtures.thing(),
				Instant.parse("2026-11-22T10:15:30Z"), "hub:test", null, Reality.ACTUAL, Tlp.GREEN, audience, "{}");
	}

	/**
	 * Lets a reader in at the moment a fact has just left, by whichever way it leaves.
	 */
	private static final class Overheard extends ConcurrentSkipListMap<Long, Addressed> {

		private transient Runnable onRemoval = () -> {
		};

		private int removals;

		@Override
		public @Nullable Addressed remove(Object number) {
			@Nullable Addressed removed = super.remove(number);
			overhear();
			return removed;
		}

		@Override
		public Map.@Nullable Entry<Long, Addressed> pollFirstEntry() {
			Map.@Nullable Entry<Long, Addressed> removed = super.pollFirstEntry();
			overhear();
			return removed;
		}

		private void overhear() {
			this.removals++;
			this.onRemoval.run();
		}

	}

}
