package org.cohesioncyber.hub.dependencies.cascade;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

import org.jspecify.annotations.Nullable;

/** Why a node stopped. Data only: whoever shows it finds the words. */
public sealed interface Reason<K> {

	K node();

	/** When it stopped. */
	Instant at();

	/** It is what the scenario says fails. */
	record Failed<K>(K node, Instant at) implements Reason<K> {
	}

	/**
	 * Too few members of one of its needs were left.
	 *
	 * @param need which
	 * @param lost members it could no longer count on at that moment, the one that
	 * decided it first
	 */
	record NeedUnmet<K>(K node, Instant at, Need<K> need, List<Loss<K>> lost) implements Reason<K> {

		public NeedUnmet {
			lost = List.copyOf(lost);
		}

		/** Whose loss decided it. */
		public K decisive() {
			return this.lost.getFirst().member();
		}

	}

	/**
	 * A member that was away for longer than its dependant could do without.
	 *
	 * @param stopped since when the member was away
	 * @param at when the tolerance was over
	 * @param tolerance or {@code null} when nobody knows it, and the reading decided
	 */
	record Loss<K>(K member, Instant stopped, Instant at, @Nullable Duration tolerance) {
	}

}
