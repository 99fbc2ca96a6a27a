package org.cohesioncyber.hub.ledger;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

import org.cohesioncyber.hub.shared.OrganisationId;
import org.cohesioncyber.hub.shared.Reality;
import org.cohesioncyber.hub.shared.Tlp;

import org.jspecify.annotations.Nullable;

/**
 * A fact with its publication number. Numbers rise without gaps in the order facts became
 * visible, so a reader that remembers the last one misses nothing.
 *
 * @param body the fact's JSON
 */
public record PublishedFact(long number, UUID id, String type, Subject subject, Instant occurredAt, String actor,
		@Nullable OrganisationId organisation, Reality reality, Tlp tlp, AudienceId audience, String body) {

	public Optional<OrganisationId> owner() {
		return Optional.ofNullable(organisation);
	}

}
