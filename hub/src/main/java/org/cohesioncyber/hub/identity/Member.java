package org.cohesioncyber.hub.identity;

import java.time.Instant;
import java.util.List;
import java.util.Set;

import org.cohesioncyber.hub.shared.OrganisationId;
import org.cohesioncyber.hub.shared.Role;

import org.jspecify.annotations.Nullable;

/** A person of an organisation, as its other members see them. */
public record Member(String subject, String name, @Nullable String email, OrganisationId organisation, Set<Role> roles,
		Instant since) {

	public Member {
		roles = Set.copyOf(roles);
	}

	/** The roles in their usual order, for pages. */
	public List<Role> sortedRoles() {
		return this.roles.stream().sorted().toList();
	}

}
