package org.cohesioncyber.hub.dependencies.cascade;

import java.time.Instant;
import java.util.List;

/**
 * What happens to activities in one hour.
 *
 * @param from its beginning
 * @param stopping those that stop
 * @param comingBack those that come back
 * @param breaching those whose DMIA is over
 * @param stopped how many are stopped at its end
 * @param breached how many of these are beyond their DMIA
 */
public record Hour<K>(Instant from, List<K> stopping, List<K> comingBack, List<K> breaching, int stopped,
		int breached) {

	public Hour {
		stopping = List.copyOf(stopping);
		comingBack = List.copyOf(comingBack);
		breaching = List.copyOf(breaching);
	}

}
