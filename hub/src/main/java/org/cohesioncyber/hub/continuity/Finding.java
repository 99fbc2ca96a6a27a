package org.cohesioncyber.hub.continuity;

import java.util.List;

/**
 * Something in an activity's analysis that does not hold together or is missing. It
 * blocks nothing: whoever answers for the activity decides.
 *
 * @param arguments what the words of that kind need: durations as ISO 8601, names of
 * constants
 */
public record Finding(Kind kind, List<Object> arguments) {

	public Finding {
		arguments = List.copyOf(arguments);
	}

	static Finding of(Kind kind, Object... arguments) {
		return new Finding(kind, List.of(arguments));
	}

	/** What can be found, the gravest first. */
	public enum Kind {

		/** It is to be back later than its interruption can be borne: RTO, DMIA. */
		RTO_BEYOND_DMIA,
		/** Backups are further apart than what may be lost: interval, RPO. */
		BACKUP_BEYOND_RPO,
		/** A critical impact comes before the DMIA is over: horizon, axis, DMIA. */
		CRITICAL_BEFORE_DMIA,
		/** The degraded mode ends before the activity is back: how long, RTO. */
		DEGRADED_ENDS_BEFORE_RTO,
		/** An impact is said to grow milder as it lasts: axis, horizon. */
		IMPACT_FALLS,
		/** There is a minimum service but nothing says how it is given. */
		NO_DEGRADED_MODE,
		/** A duration nobody has answered yet: which. */
		UNKNOWN_TARGET,
		/** No impact is known on any axis. */
		NO_IMPACTS,
		/** Nobody answers for it. */
		NO_OWNER

	}

}
