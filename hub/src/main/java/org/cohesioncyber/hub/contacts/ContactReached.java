package org.cohesioncyber.hub.contacts;

import java.time.Instant;
import java.util.UUID;

/** The fact that a contact answered in a drill, told to its organisation alone. */
public record ContactReached(UUID drill, UUID contact, Instant answeredAt) {

	public static final String TYPE = "contact-reached";

}
