package org.cohesioncyber.hub.contacts;

/** What came of changing or removing a contact. */
public enum Change {

	/** It is done. */
	DONE,
	/** Somebody changed it in the meantime: read it again. */
	STALE

}
