package org.cohesioncyber.hub.dependencies;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * An activity that stops in a simulation. Times are counted from the failure.
 *
 * @param isCertain whether it stops however the unknown tolerances turn out
 * @param at when it stops first
 * @param back when it is back for good, if that can be said
 * @param breach when its DMIA is over, if it passes
 * @param by how much longer than its DMIA it is stopped, if its end is in sight
 * @param because from itself back to what failed
 */
public record Stopped(UUID id, String name, boolean isCertain, Duration at, Optional<Duration> back,
		Optional<Duration> breach, Optional<Duration> by, List<Because> because) {

	public Stopped {
		because = List.copyOf(because);
	}

}
