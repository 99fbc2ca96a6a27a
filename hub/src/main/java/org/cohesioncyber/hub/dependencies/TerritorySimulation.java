package org.cohesioncyber.hub.dependencies;

import java.time.Duration;
import java.util.List;

/**
 * What a failure would do to the organisations that let themselves be computed with.
 *
 * @param failed the names of what fails
 * @param crowd those that did not let themselves be named, as counts
 * @param named the activities of those that did, in the order of stopping
 */
public record TerritorySimulation(List<String> failed, Duration lasts, Crowd crowd, List<NamedStop> named) {

	public TerritorySimulation {
		failed = List.copyOf(failed);
		named = List.copyOf(named);
	}

	/** An activity that stops, and whose. */
	public record NamedStop(String organisation, Stopped stopped) {

	}

}
