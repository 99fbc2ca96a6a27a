package org.cohesioncyber.hub.sharing;

import java.util.UUID;

/** The identity of a circle on this hub. */
public record CircleId(UUID value) {

	/**
	 * Reads the textual form of a UUID; refuses anything else with
	 * {@link IllegalArgumentException}.
	 */
	public static CircleId of(String text) {
		return new CircleId(UUID.fromString(text));
	}

	public static CircleId random() {
		return new CircleId(UUID.randomUUID());
	}

	@Override
	public String toString() {
		return this.value.toString();
	}

}
