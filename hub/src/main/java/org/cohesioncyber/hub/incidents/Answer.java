package org.cohesioncyber.hub.incidents;

/** Yes, no, or « je ne sais pas », which is always an answer. */
public enum Answer {

	YES, NO, UNKNOWN

}
