package org.cohesioncyber.hub.awareness;

/** Whom a session was for. */
public enum PublicGroup {

	STAFF, ELECTED, MANAGEMENT, PROVIDERS, OTHER

}
