package org.cohesioncyber.hub.workinggroups;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import org.cohesioncyber.hub.shared.OrganisationId;

import org.jspecify.annotations.Nullable;

/**
 * One stay of an organisation in a group, and who takes part for it.
 *
 * @param admitted whether the organisation's charter lets it see what is shared
 */
public record Membership(UUID id, OrganisationId organisation, Standing standing, boolean admitted,
		List<String> participants, Instant beganAt, @Nullable Instant joinedAt, @Nullable Instant endedAt) {

	public Membership {
		participants = List.copyOf(participants);
	}

}
