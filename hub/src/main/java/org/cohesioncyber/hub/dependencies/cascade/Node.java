package org.cohesioncyber.hub.dependencies.cascade;

import java.time.Duration;

import org.jspecify.annotations.Nullable;

/**
 * Something that runs, may stop and comes back.
 *
 * @param key who it is
 * @param kind what it is
 * @param owner the organisation that answers for it, if one of the territory does
 * @param dmia how long it may be interrupted, or {@code null} when nobody knows
 * @param rto how long it takes to come back once all it needs is back, or {@code null}
 * when nobody knows
 * @param restoreRank its place in the order in which its owner restores, the first the
 * lowest; {@code null} when it has none and waits for no turn
 */
public record Node<K>(K key, Kind kind, @Nullable K owner, @Nullable Duration dmia, @Nullable Duration rto,
		@Nullable Integer restoreRank) {

	/** An activity that its owner restores whenever it can. */
	public static <K> Node<K> activity(K key, K owner, @Nullable Duration dmia, @Nullable Duration rto) {
		return new Node<>(key, Kind.ACTIVITY, owner, dmia, rto, null);
	}

	/** An inner or shared service. */
	public static <K> Node<K> service(K key, @Nullable K owner, @Nullable Duration rto) {
		return new Node<>(key, Kind.SERVICE, owner, null, rto, null);
	}

	/** A provider, who is back at once when what it needs is. */
	public static <K> Node<K> provider(K key) {
		return new Node<>(key, Kind.PROVIDER, null, null, Duration.ZERO, null);
	}

	/** The same, restored in its turn. */
	public Node<K> ranked(int rank) {
		return new Node<>(this.key, this.kind, this.owner, this.dmia, this.rto, rank);
	}

	/** What a node is. */
	public enum Kind {

		ACTIVITY, SERVICE, PROVIDER

	}

}
