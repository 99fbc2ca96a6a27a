package org.cohesioncyber.hub.workinggroups;

/** Who knows that a working group exists; its roster is never for outsiders. */
public enum Visibility {

	/** Name, purpose and convener are known to every member, who may ask to join. */
	OPEN,

	/** Known only to those who are in it or were invited. */
	INVITATION

}
