package org.cohesioncyber.hub.dependencies;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import org.cohesioncyber.hub.charter.OrganisationKind;

/**
 * In which order the territory restores what its organisations keep going, from the
 * analyses of those that consented: vital functions first.
 *
 * @param activities of those that let themselves be named, the first to restore first
 * @param providers what has to be there for them
 * @param crowd those that did not let themselves be named, as counts
 */
public record RestoreOrder(Instant computedAt, List<Ranked> activities, List<Needed> providers, Unnamed crowd) {

	public RestoreOrder {
		activities = List.copyOf(activities);
		providers = List.copyOf(providers);
	}

	/**
	 * An activity in its place, and why it is there.
	 *
	 * @param kind of the organisation, if it is registered
	 * @param dmia if it is known
	 * @param dependants how many activities rest on it, as far as may be told
	 */
	public record Ranked(UUID id, String name, String organisation, Optional<OrganisationKind> kind, Harm harm,
			Optional<Duration> dmia, int dependants) {

	}

	/**
	 * A provider or a mutual service.
	 *
	 * @param urgency of the most urgent activities that need it
	 * @param activities how many of the named ones that are as urgent, or more so
	 * @param organisations how many of those that are not named have such an activity;
	 * nothing where it would tell
	 */
	public record Needed(ProviderId id, String name, Family family, Urgency urgency, int activities,
			Optional<Integer> organisations) {

	}

	/**
	 * Those that are not named.
	 *
	 * @param organisations how many; none if fewer than three
	 * @param urgencies how many by the most urgent activity they have; absent where it
	 * would tell
	 * @param kinds how many of each kind; absent where it would tell
	 */
	public record Unnamed(Optional<Integer> organisations, int activities, Map<Urgency, Integer> urgencies,
			Map<OrganisationKind, Integer> kinds) {

		/** Fewer than three, or none. */
		static final Unnamed NONE = new Unnamed(Optional.empty(), 0, Map.of(), Map.of());

	}

}
