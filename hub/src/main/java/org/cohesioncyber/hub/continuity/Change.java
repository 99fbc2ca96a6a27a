package org.cohesioncyber.hub.continuity;

/** What came of changing or retiring an activity. */
public enum Change {

	/** It is done. */
	DONE,
	/** Somebody changed it in the meantime: read it again. */
	STALE

}
