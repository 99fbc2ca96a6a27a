package org.cohesioncyber.hub.charter;

/**
 * What directive (EU) 2022/2555 makes of an organisation, as far as the register knows.
 */
public enum EntityStatus {

	UNKNOWN, ESSENTIAL, IMPORTANT,
	/** Known to be neither essential nor important. */
	NEITHER

}
