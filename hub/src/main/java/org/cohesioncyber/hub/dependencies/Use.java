package org.cohesioncyber.hub.dependencies;

/** What an organisation may let be done with its activities and dependencies. */
public enum Use {

	/** To be computed with in the territory's simulations; without its name. */
	SIMULATION,
	/** To be named in them, with its activities, to the coordinators. */
	NAMES

}
