package org.cohesioncyber.hub.dependencies;

/** What an organisation may let be done with its activities and dependencies. */
public enum Use {

	/** To be computed with in the territory's simulations; without its name. */
	SIMULATION,
	/**
	 * To have its activities put into the order in which the territory restores, by their
	 * DMIA and their impacts; without its name.
	 */
	PRIORITIES,
	/** To be named in both, with its activities, to the coordinators. */
	NAMES

}
