package org.cohesioncyber.hub.exercises;

import java.util.UUID;

/** The identity of an exercise. */
public record ExerciseId(UUID value) {

	/** Reads an identity as it is written in a path. */
	public static ExerciseId of(String text) {
		return new ExerciseId(UUID.fromString(text));
	}

	@Override
	public String toString() {
		return this.value.toString();
	}

}
