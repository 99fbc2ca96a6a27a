package org.cohesioncyber.hub.dependencies.cascade;

import java.time.Duration;

import org.jspecify.annotations.Nullable;

/** Durations as whole minutes, the resolution of every computation here. */
final class Minutes {

	/** Longer than anything: a wait that does not end. */
	static final int NEVER = Integer.MAX_VALUE;

	/** No duration is longer, and no computation looks further. */
	static final Duration LONGEST = Duration.ofDays(366);

	private Minutes() {
	}

	/** Whole minutes from zero to 366 days. */
	static boolean arePossible(@Nullable Duration duration) {
		return duration == null || (!duration.isNegative() && duration.compareTo(LONGEST) <= 0
				&& duration.equals(Duration.ofMinutes(duration.toMinutes())));
	}

	static int of(@Nullable Duration duration, int ifAbsent) {
		return duration == null ? ifAbsent : Math.toIntExact(duration.toMinutes());
	}

}
