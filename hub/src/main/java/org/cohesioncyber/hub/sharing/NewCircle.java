package org.cohesioncyber.hub.sharing;

import java.util.Set;

import org.cohesioncyber.hub.shared.OrganisationId;

/**
 * A circle to be made by hand.
 *
 * @param members the owner is always added
 */
public record NewCircle(String name, Set<OrganisationId> members) {

	public NewCircle {
		members = Set.copyOf(members);
	}

}
