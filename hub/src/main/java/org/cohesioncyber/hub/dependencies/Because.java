package org.cohesioncyber.hub.dependencies;

import java.time.Duration;
import java.util.Optional;

/**
 * One link of why something stopped. Times are counted from the failure.
 *
 * @param name what stopped
 * @param at when
 * @param lost what it had to do without, and since when; nothing for what failed itself,
 * and for what belongs to others and is only said to be unavailable
 */
public record Because(Kind kind, String name, Duration at, Optional<Lost> lost) {

	/** How a link is told. */
	public enum Kind {

		/** It is what failed. */
		FAILED,
		/** It stopped for want of something. */
		WANTED,
		/** It belongs to others, who did not let it be explained. */
		UNAVAILABLE

	}

	/**
	 * What was wanting.
	 *
	 * @param tolerance how long that was borne, if it is known
	 */
	public record Lost(String name, Duration since, Optional<Duration> tolerance) {

	}

}
