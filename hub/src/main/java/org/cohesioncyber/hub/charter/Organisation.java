package org.cohesioncyber.hub.charter;

import java.time.Instant;
import java.util.Optional;

import org.cohesioncyber.hub.shared.OrganisationId;

/**
 * An organisation of the register.
 *
 * @param details empty for a reader who is neither of it nor staff
 */
public record Organisation(OrganisationId id, String name, OrganisationKind kind, Nature nature,
		Optional<Details> details) {

	/** What only the organisation itself and the staff read. */
	public record Details(Siren siren, Sector sector, String commune, SizeClass size, Instant registeredAt) {

	}

}
