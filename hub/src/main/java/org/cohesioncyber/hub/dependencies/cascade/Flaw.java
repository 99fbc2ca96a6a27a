package org.cohesioncyber.hub.dependencies.cascade;

import java.time.Duration;

/**
 * Something in a graph that cannot be meant. It is named and taken in the way said here;
 * the rest of the graph is computed all the same.
 */
public sealed interface Flaw<K> {

	/** Two nodes of one key: the first counts. */
	record SameNode<K>(K key) implements Flaw<K> {
	}

	/** A need of somebody who is not there: it is left out. */
	record UnknownDependant<K>(Need<K> need) implements Flaw<K> {
	}

	/** A member who is not there: it counts as one that never fails. */
	record UnknownMember<K>(Need<K> need, K member) implements Flaw<K> {
	}

	/** A node that needs itself: that member counts as one that never fails. */
	record SelfDependency<K>(Need<K> need) implements Flaw<K> {
	}

	/** One member twice in a need: the first counts. */
	record SameMember<K>(Need<K> need, K member) implements Flaw<K> {
	}

	/** Fewer than one or more than there are must stand: all must. */
	record ImpossibleNumber<K>(Need<K> need) implements Flaw<K> {
	}

	/**
	 * Not whole minutes from zero to 366 days: taken for unknown.
	 *
	 * @param key the node, or the id of the need
	 */
	record ImpossibleDuration<K>(K key, Field field, Duration value) implements Flaw<K> {
	}

	/** Which duration. */
	enum Field {

		DMIA, RTO, TOLERANCE

	}

}
