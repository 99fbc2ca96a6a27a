package org.cohesioncyber.hub.contacts;

/** What somebody is in an organisation; {@code OTHER} has a name of its own. */
public enum CrisisFunction {

	EXECUTIVE, SECURITY_OFFICER, IT_DIRECTOR, DATA_PROTECTION, COMMUNICATION, ON_CALL, OTHER

}
