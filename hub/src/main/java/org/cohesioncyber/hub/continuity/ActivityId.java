package org.cohesioncyber.hub.continuity;

import java.util.UUID;

/** The identity of an activity. */
public record ActivityId(UUID value) {

	/** Reads an identity as it is written in a path. */
	public static ActivityId of(String text) {
		return new ActivityId(UUID.fromString(text));
	}

	@Override
	public String toString() {
		return this.value.toString();
	}

}
