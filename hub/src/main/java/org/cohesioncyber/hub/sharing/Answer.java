package org.cohesioncyber.hub.sharing;

/** What is known about a question the policy depends on. */
public enum Answer {

	YES, NO,
	/** Not known now; the policy refuses. */
	UNKNOWN;

	public static Answer of(boolean yes) {
		return yes ? YES : NO;
	}

}
