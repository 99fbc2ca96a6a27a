package org.cohesioncyber.hub.charter;

/** Whether an organisation exists, and if not, what it was made up for. */
public enum Nature {

	ACTUAL,
	/** Fictional, to show the product; counts only on a hub that is a demonstration. */
	DEMONSTRATION,
	/** Fictional, for exercises; never counts. */
	EXERCISE

}
