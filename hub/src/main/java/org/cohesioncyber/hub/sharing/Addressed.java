package org.cohesioncyber.hub.sharing;

import java.util.Set;

import org.cohesioncyber.hub.ledger.AudienceId;
import org.cohesioncyber.hub.shared.OrganisationId;

/**
 * Whom something was addressed to, frozen.
 *
 * @param recipients the organisations that receive it, the owner among them
 */
public record Addressed(AudienceId audience, Set<OrganisationId> recipients) {

	public Addressed {
		recipients = Set.copyOf(recipients);
	}

}
