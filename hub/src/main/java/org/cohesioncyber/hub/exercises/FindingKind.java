package org.cohesioncyber.hub.exercises;

/** What an organisation draws from an exercise. */
public enum FindingKind {

	/** It worked. */
	STRENGTH,
	/** It worked, with trouble. */
	DIFFICULTY,
	/** It was missing. */
	GAP

}
