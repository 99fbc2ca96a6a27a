package org.cohesioncyber.hub.incidents;

import java.time.Instant;
import java.util.UUID;

/**
 * The fact that an organisation declared an incident, told to that organisation alone.
 * What was said stays with those who may read the incident.
 */
public record IncidentDeclared(UUID incident, UUID organisation, String number, Instant declaredAt) {

	public static final String TYPE = "incident-declared";

}
