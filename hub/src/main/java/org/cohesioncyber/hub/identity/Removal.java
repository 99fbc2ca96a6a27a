package org.cohesioncyber.hub.identity;

/** What came of removing a member. */
public enum Removal {

	/** The person has no right for the organisation from the next request on. */
	REMOVED,
	/** The person was not a member. */
	NOT_A_MEMBER,
	/** Refused: the hub would have no administrator left. */
	LAST_ADMINISTRATOR

}
