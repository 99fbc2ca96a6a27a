package org.cohesioncyber.hub.workinggroups;

import java.util.UUID;

/** The identity of a working group. */
public record GroupId(UUID value) {

	/** Reads the textual form of a UUID. */
	public static GroupId of(String text) {
		return new GroupId(UUID.fromString(text));
	}

	@Override
	public String toString() {
		return this.value.toString();
	}

}
