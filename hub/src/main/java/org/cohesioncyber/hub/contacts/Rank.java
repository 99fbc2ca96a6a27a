package org.cohesioncyber.hub.contacts;

/** Who holds a function, and who stands in. */
public enum Rank {

	HOLDER, DEPUTY

}
