package org.cohesioncyber.hub.exercises;

/** When an organisation looks back at an exercise. */
public enum RetexKind {

	/** Right after the end: what worked, what did not. */
	HOT,
	/** Later: a synthesis with actions, approved. */
	COLD

}
