package org.cohesioncyber.hub.dependencies.cascade;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

import org.jspecify.annotations.Nullable;

/** Why a node was back when it was, or why it is not. Data only. */
public sealed interface Recovery<K> {

	K node();

	/** Its own failure was over, and nothing else kept it away. */
	record FailureOver<K>(K node, Instant at) implements Recovery<K> {
	}

	/**
	 * The last of what it needed came back; then it took its own time.
	 *
	 * @param member who came back
	 * @param metAt when
	 * @param rto its own time, or {@code null} when nobody knows it, and the reading
	 * decided
	 */
	record NeedMet<K>(K node, Instant at, K member, Instant metAt, @Nullable Duration rto) implements Recovery<K> {
	}

	/** It was ready, and waited for one that is restored before it. */
	record TurnCame<K>(K node, Instant at, K earlier) implements Recovery<K> {
	}

	/** Its own failure has no end. */
	record NoEnd<K>(K node) implements Recovery<K> {
	}

	/** It has all it needs, and nobody knows how long it takes. */
	record RtoUnknown<K>(K node) implements Recovery<K> {
	}

	/** It still waits for these members of its needs. */
	record WaitsForNeeds<K>(K node, List<K> members) implements Recovery<K> {

		public WaitsForNeeds {
			members = List.copyOf(members);
		}

	}

	/** It is ready, and waits for these, which are restored before it. */
	record WaitsForTurn<K>(K node, List<K> earlier) implements Recovery<K> {

		public WaitsForTurn {
			earlier = List.copyOf(earlier);
		}

	}

	/** It will be back after the end of the look ahead. */
	record BeyondHorizon<K>(K node) implements Recovery<K> {
	}

}
