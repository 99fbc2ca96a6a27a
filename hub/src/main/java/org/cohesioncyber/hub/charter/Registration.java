package org.cohesioncyber.hub.charter;

import org.cohesioncyber.hub.shared.OrganisationId;

/** What came of registering an organisation. */
public sealed interface Registration {

	/** The organisation with this SIREN, new or already there. */
	OrganisationId organisation();

	/** It is in the register now. */
	record Registered(OrganisationId organisation) implements Registration {

	}

	/** Its SIREN was in the register already; nothing changed. */
	record AlreadyRegistered(OrganisationId organisation, String name) implements Registration {

	}

}
