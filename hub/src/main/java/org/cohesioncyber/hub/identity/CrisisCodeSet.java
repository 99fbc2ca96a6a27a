package org.cohesioncyber.hub.identity;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * What is known of an organisation's crisis codes once they were shown: everything but
 * the codes.
 *
 * @param maker who made them; null when that person is no member any more
 */
public record CrisisCodeSet(UUID id, Instant madeAt, @Nullable String maker, List<Code> codes) {

	public CrisisCodeSet {
		codes = List.copyOf(codes);
	}

	/** How many were not used yet. */
	public long unused() {
		return this.codes.stream().filter(code -> code.usedAt() == null).count();
	}

	/** One of them, by the number on its envelope. */
	public record Code(int place, @Nullable Instant usedAt) {

	}

}
