package org.cohesioncyber.hub.shared;

import java.util.UUID;

/** The identity of an organisation on this hub. */
public record OrganisationId(UUID value) {

	/**
	 * Reads the textual form of a UUID; refuses anything else with
	 * {@link IllegalArgumentException}.
	 */
	public static OrganisationId of(String text) {
		return new OrganisationId(UUID.fromString(text));
	}

	public static OrganisationId random() {
		return new OrganisationId(UUID.randomUUID());
	}

	@Override
	public String toString() {
		return value.toString();
	}

}
