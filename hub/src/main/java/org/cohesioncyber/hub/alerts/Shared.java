package org.cohesioncyber.hub.alerts;

import java.time.Instant;

import org.cohesioncyber.hub.ledger.AudienceId;
import org.cohesioncyber.hub.shared.OrganisationId;
import org.cohesioncyber.hub.shared.Reality;
import org.cohesioncyber.hub.shared.Tlp;
import org.cohesioncyber.hub.sharing.CircleId;

import org.jspecify.annotations.Nullable;

/** What alerts published together have in common. */
record Shared(OrganisationId owner, String originName, String publisher, Tlp tlp, @Nullable CircleId circle,
		AudienceId audience, Reality reality, Instant at) {

}
