package org.cohesioncyber.hub.dependencies;

/** What kind of provider one is. */
public enum Family {

	/** Runs the machines or the data centre. */
	HOSTING,
	/** Makes or runs the software. */
	SOFTWARE,
	/** Telephone and data lines. */
	TELECOM,
	/** Electricity, gas, heat. */
	ENERGY,
	/** Looks after the information technology. */
	MANAGED_IT,
	/** A service one organisation of the register operates for others. */
	MUTUAL_SERVICE,
	/** Anything else. */
	OTHER

}
