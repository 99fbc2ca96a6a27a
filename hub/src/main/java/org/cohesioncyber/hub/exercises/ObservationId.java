package org.cohesioncyber.hub.exercises;

import java.util.UUID;

/** The identity of a line of an exercise's observations. */
public record ObservationId(UUID value) {

	/** Reads an identity as it is written in a path. */
	public static ObservationId of(String text) {
		return new ObservationId(UUID.fromString(text));
	}

	@Override
	public String toString() {
		return this.value.toString();
	}

}
