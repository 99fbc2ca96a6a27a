package org.cohesioncyber.hub.exercises;

import java.util.UUID;

/** The identity of a finding. */
public record FindingId(UUID value) {

	/** Reads an identity as it is written in a path. */
	public static FindingId of(String text) {
		return new FindingId(UUID.fromString(text));
	}

	@Override
	public String toString() {
		return this.value.toString();
	}

}
