package org.cohesioncyber.hub.identity;

import java.util.Map;
import java.util.Set;

import org.cohesioncyber.hub.shared.OrganisationId;

/**
 * Names of organisations, for the pages on which a person chooses one; implemented by the
 * module that keeps the register.
 */
public interface OrganisationNames {

	/** The names of those organisations that are registered. */
	Map<OrganisationId, String> of(Set<OrganisationId> organisations);

}
