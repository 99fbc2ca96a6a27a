package org.cohesioncyber.hub.incidents;

import java.util.UUID;

/** The identity of an incident. */
public record IncidentId(UUID value) {

	static IncidentId random() {
		return new IncidentId(UUID.randomUUID());
	}

	@Override
	public String toString() {
		return this.value.toString();
	}

}
