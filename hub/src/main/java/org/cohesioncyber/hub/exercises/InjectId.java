package org.cohesioncyber.hub.exercises;

import java.util.UUID;

/** The identity of an inject. */
public record InjectId(UUID value) {

	/** Reads an identity as it is written in a path. */
	public static InjectId of(String text) {
		return new InjectId(UUID.fromString(text));
	}

	@Override
	public String toString() {
		return this.value.toString();
	}

}
