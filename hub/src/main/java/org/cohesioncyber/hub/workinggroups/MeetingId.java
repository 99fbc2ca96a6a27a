package org.cohesioncyber.hub.workinggroups;

import java.util.UUID;

/** The identity of a meeting of a working group. */
public record MeetingId(UUID value) {

	/** Reads the textual form of a UUID. */
	public static MeetingId of(String text) {
		return new MeetingId(UUID.fromString(text));
	}

	@Override
	public String toString() {
		return this.value.toString();
	}

}
