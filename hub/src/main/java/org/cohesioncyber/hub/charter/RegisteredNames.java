package org.cohesioncyber.hub.charter;

import java.util.Map;
import java.util.Set;

import org.cohesioncyber.hub.identity.OrganisationNames;
import org.cohesioncyber.hub.ledger.Ledger;
import org.cohesioncyber.hub.shared.Actor;
import org.cohesioncyber.hub.shared.OrganisationId;

import org.springframework.stereotype.Component;

/**
 * Names for those who act for no organisation yet, such as a person choosing one; never
 * asked inside somebody's transaction.
 */
@Component
class RegisteredNames implements OrganisationNames {

	private static final Actor.Hub REGISTER = new Actor.Hub("register");

	private final Ledger ledger;

	private final OrganisationRows rows;

	RegisteredNames(Ledger ledger, OrganisationRows rows) {
		this.ledger = ledger;
		this.rows = rows;
	}

	@Override
	public Map<OrganisationId, String> of(Set<OrganisationId> organisations) {
		return this.ledger.read(REGISTER, () -> this.rows.names(organisations));
	}

}
