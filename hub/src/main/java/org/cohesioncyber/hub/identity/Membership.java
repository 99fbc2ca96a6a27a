package org.cohesioncyber.hub.identity;

import java.util.Set;

import org.cohesioncyber.hub.shared.OrganisationId;
import org.cohesioncyber.hub.shared.Role;

/** One organisation a person belongs to, and what they may do for it. */
public record Membership(OrganisationId organisation, Set<Role> roles) {

	public Membership {
		roles = Set.copyOf(roles);
	}

}
