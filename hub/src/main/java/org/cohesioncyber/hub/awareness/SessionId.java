package org.cohesioncyber.hub.awareness;

import java.util.UUID;

/** The identity of a session of an awareness campaign. */
public record SessionId(UUID value) {

	/** Reads the textual form of a UUID. */
	public static SessionId of(String text) {
		return new SessionId(UUID.fromString(text));
	}

	@Override
	public String toString() {
		return this.value.toString();
	}

}
