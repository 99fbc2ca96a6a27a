package org.cohesioncyber.hub.workinggroups;

/** What came of changing something. */
public enum Change {

	/** It is done. */
	DONE,

	/** Somebody changed it in the meantime: read it again. */
	STALE

}
