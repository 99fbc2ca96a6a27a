package org.cohesioncyber.hub.incidents;

import java.time.Instant;
import java.util.UUID;

/** The fact that an incident is over, told to its organisation alone. */
public record IncidentClosed(UUID incident, UUID organisation, String number, Instant closedAt) {

	public static final String TYPE = "incident-closed";

}
