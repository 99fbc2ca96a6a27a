package org.cohesioncyber.hub.ledger;

import java.util.UUID;

/** The identity of a frozen set of organisations. */
public record AudienceId(UUID value) {

	/** Everybody who is signed in on this hub, now and later. */
	public static final AudienceId TERRITORY = new AudienceId(new UUID(0, 0));

}
