package org.cohesioncyber.hub.dependencies;

import java.util.Optional;

/**
 * What the loss of one provider alone would break.
 *
 * @param organisations how many that did not let themselves be named lose an activity;
 * nothing if fewer than three do, or none
 * @param breached how many of these are beyond a DMIA; nothing likewise
 * @param sole how many have an activity that nothing else than it keeps up; nothing
 * likewise
 * @param named how many lose an activity that did let themselves be named
 */
public record ProviderRank(ProviderId id, String name, Family family, Optional<Integer> organisations,
		Optional<Integer> breached, Optional<Integer> sole, int named) {

}
