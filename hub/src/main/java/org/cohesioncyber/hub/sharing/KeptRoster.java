package org.cohesioncyber.hub.sharing;

import java.util.Set;
import java.util.UUID;

import org.cohesioncyber.hub.shared.OrganisationId;

/**
 * The members of an audience that another module keeps, such as a working group: a circle
 * for the policy.
 */
public record KeptRoster(UUID id, Set<OrganisationId> members) {

	public KeptRoster {
		members = Set.copyOf(members);
	}

}
