package org.cohesioncyber.hub.dependencies;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

import org.cohesioncyber.hub.continuity.ActivityId;
import org.cohesioncyber.hub.shared.OrganisationId;

import org.jspecify.annotations.Nullable;

/**
 * Something an activity, or a mutual service its organisation operates, cannot do
 * without: so many of these activities and providers.
 *
 * @param dependant the activity or service
 * @param label what it is needed for, in a few words; may be empty
 * @param providers as they were named; some may have been merged since
 * @param needed how many of them must stand
 * @param tolerance how long the dependant goes on without; {@code null} when nobody
 * knows, which is not zero
 * @param revision counts its changes from 1
 */
public record Dependency(DependencyId id, OrganisationId organisation, UUID dependant, String label,
		List<ActivityId> activities, List<ProviderId> providers, int needed, @Nullable Duration tolerance, int revision,
		Instant changedAt) {

	public Dependency {
		activities = List.copyOf(activities);
		providers = List.copyOf(providers);
	}

	/** The ids of all it names. */
	public List<UUID> on() {
		return Stream
			.concat(this.activities.stream().map(ActivityId::value), this.providers.stream().map(ProviderId::value))
			.toList();
	}

}
