package org.cohesioncyber.hub.dependencies;

import java.util.Optional;

import org.cohesioncyber.hub.shared.OrganisationId;

/**
 * A provider or mutual service of the register.
 *
 * @param operator the organisation that operates a mutual service; of others none
 * @param summary what it provides, in a few words; may be empty
 * @param isReviewed whether staff has looked at it
 * @param mergedInto the one it turned out to be
 * @param revision counts its changes from 1
 */
public record Provider(ProviderId id, String name, Family family, Optional<OrganisationId> operator, String summary,
		boolean isReviewed, Optional<ProviderId> mergedInto, int revision) {

}
