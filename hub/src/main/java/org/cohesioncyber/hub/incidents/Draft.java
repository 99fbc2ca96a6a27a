package org.cohesioncyber.hub.incidents;

import java.time.Instant;

import org.cohesioncyber.hub.shared.Reality;

import org.jspecify.annotations.Nullable;

/** A declaration under way: the nature is said, the circumstances perhaps not yet. */
public record Draft(DraftId id, Nature nature, Reality reality, @Nullable Circumstances circumstances,
		Instant startedAt) {

}
