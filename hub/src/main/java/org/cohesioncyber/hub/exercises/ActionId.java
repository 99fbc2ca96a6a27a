package org.cohesioncyber.hub.exercises;

import java.util.UUID;

/** The identity of an action. */
public record ActionId(UUID value) {

	/** Reads an identity as it is written in a path. */
	public static ActionId of(String text) {
		return new ActionId(UUID.fromString(text));
	}

	@Override
	public String toString() {
		return this.value.toString();
	}

}
