package org.cohesioncyber.hub.identity;

import java.util.List;
import java.util.Set;

import org.cohesioncyber.hub.shared.OrganisationId;
import org.cohesioncyber.hub.shared.Role;

/**
 * What the facts {@code member-added} and {@code member-removed} carry.
 */
public record MemberChange(String subject, String organisation, List<String> roles) {

	/** The fact that a person became a member. */
	public static final String ADDED = "member-added";

	/** The fact that a person is a member no more. */
	public static final String REMOVED = "member-removed";

	static MemberChange of(String subject, OrganisationId organisation, Set<Role> roles) {
		return new MemberChange(subject, organisation.toString(), roles.stream().sorted().map(Role::key).toList());
	}

}
