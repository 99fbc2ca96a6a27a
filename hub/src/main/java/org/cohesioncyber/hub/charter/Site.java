package org.cohesioncyber.hub.charter;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * A place where an organisation is at work, and when the register learnt and forgot it.
 */
public record Site(UUID id, Siret siret, String name, String commune, Instant addedAt, Optional<Instant> removedAt) {

	/** The commune's name. */
	public String communeLabel() {
		return Communes.reference().label(this.commune);
	}

}
