package org.cohesioncyber.hub.incidents;

import java.time.Instant;

import org.cohesioncyber.hub.shared.Reality;

/** What whoever declared an incident keeps: the short number to say on the phone. */
public record Receipt(IncidentId incident, String number, Reality reality, Instant declaredAt) {

}
