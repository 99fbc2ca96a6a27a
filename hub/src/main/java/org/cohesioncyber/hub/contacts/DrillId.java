package org.cohesioncyber.hub.contacts;

import java.util.UUID;

/** The identity of a reachability drill. */
public record DrillId(UUID value) {

	/** Reads the textual form of a UUID. */
	public static DrillId of(String text) {
		return new DrillId(UUID.fromString(text));
	}

	@Override
	public String toString() {
		return this.value.toString();
	}

}
