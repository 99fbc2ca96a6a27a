package org.cohesioncyber.hub.dependencies.cascade;

import java.time.Duration;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * One thing a node cannot do without: so many of these members. A node with several needs
 * has to have them all.
 *
 * @param id which one, for whoever asks
 * @param dependant who needs it
 * @param needed how many of the members must stand
 * @param members who can give it
 */
public record Need<K>(K id, K dependant, int needed, List<Member<K>> members) {

	public Need {
		members = List.copyOf(members);
	}

	/** A need that only one can meet. */
	public static <K> Need<K> of(K id, K dependant, K provider, @Nullable Duration tolerance) {
		return new Need<>(id, dependant, 1, List.of(new Member<>(provider, tolerance)));
	}

	/**
	 * One who can meet a need.
	 *
	 * @param key who
	 * @param tolerance how long the dependant goes on without, counted from the moment
	 * this member stopped; zero when it stops at once, {@code null} when nobody knows
	 */
	public record Member<K>(K key, @Nullable Duration tolerance) {
	}

}
