package org.cohesioncyber.hub.contacts;

/** What somebody does in the crisis cell. */
public enum CrisisRole {

	LEAD, STRATEGIC, OPERATIONAL, COMMUNICATION, LEGAL, LOGISTICS, LOG_KEEPER, NONE

}
