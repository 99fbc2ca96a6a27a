package org.cohesioncyber.hub.dependencies;

import java.time.Instant;
import java.util.Optional;

/** That an organisation let something be done with what it keeps here, and until when. */
public record Consent(Use use, Instant givenAt, Optional<Instant> withdrawnAt) {

	public boolean holds() {
		return this.withdrawnAt.isEmpty();
	}

}
