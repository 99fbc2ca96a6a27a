package org.cohesioncyber.hub.contacts;

/** A weakness of a contact: said, never in the way. */
public enum Finding {

	NO_DEPUTY, NO_CHANNEL, OWN_IT_ONLY, STALE

}
