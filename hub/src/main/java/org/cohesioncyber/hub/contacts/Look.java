package org.cohesioncyber.hub.contacts;

import java.time.Instant;

/**
 * A look of the staff at an organisation's contacts.
 *
 * @param name of the person who looked
 */
public record Look(String name, Reason reason, Instant at) {

	/** What allowed it. */
	public enum Reason {

		/** A drill calls this organisation. */
		DRILL,
		/** The organisation has an incident under way. */
		INCIDENT,
		/** The organisation lets the staff look whenever it needs to. */
		ALLOWED

	}

}
