package org.cohesioncyber.hub.shared;

/**
 * Whether a thing is real or part of an exercise; the mark travels with it and is never
 * stripped.
 */
public enum Reality {

	ACTUAL, EXERCISE

}
