package org.cohesioncyber.hub.contacts;

import java.util.UUID;

/** The identity of a function in an organisation's crisis directory. */
public record ContactId(UUID value) {

	/** Reads the textual form of a UUID. */
	public static ContactId of(String text) {
		return new ContactId(UUID.fromString(text));
	}

	@Override
	public String toString() {
		return this.value.toString();
	}

}
