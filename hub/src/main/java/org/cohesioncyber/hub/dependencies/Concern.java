package org.cohesioncyber.hub.dependencies;

import java.util.List;
import java.util.UUID;

/**
 * Something about what an activity or service rests on that somebody had better look at.
 * It blocks nothing.
 *
 * @param about the activity or service
 * @param arguments what the words of that kind need: names and durations
 */
public record Concern(UUID about, Kind kind, List<Object> arguments) {

	public Concern {
		arguments = List.copyOf(arguments);
	}

	static Concern of(UUID about, Kind kind, Object... arguments) {
		return new Concern(about, kind, List.of(arguments));
	}

	/** What can be found, the gravest first. */
	public enum Kind {

		/**
		 * It is to be back before what it rests on can be: its RTO, what, how long that
		 * stops it.
		 */
		BACK_BEFORE_WHAT_IT_NEEDS,
		/** One provider stops it, and nothing stands in: which, after how long. */
		NO_ALTERNATIVE,
		/** The same, and nobody knows after how long: which. */
		NO_ALTERNATIVE_NOR_TOLERANCE,
		/**
		 * More must stand than there are since some turned out to be one: said, there
		 * are.
		 */
		FEWER_THAN_NEEDED,
		/** It rests on an activity that was retired: what it is needed for. */
		RESTS_ON_RETIRED,
		/** It rests on itself by way of others, which is legal: the way. */
		CIRCLE,
		/** Nobody knows how long it goes on without: what. */
		UNKNOWN_TOLERANCE

	}

}
