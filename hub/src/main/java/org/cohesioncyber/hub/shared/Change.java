package org.cohesioncyber.hub.shared;

/** What came of changing something from the revision somebody had read. */
public enum Change {

	/** It is done. */
	DONE,
	/** Somebody changed it in the meantime: read it again. */
	STALE

}
