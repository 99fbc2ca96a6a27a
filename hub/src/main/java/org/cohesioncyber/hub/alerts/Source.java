package org.cohesioncyber.hub.alerts;

/** Who raised an alert: a person of a member, or a member's agent. */
public enum Source {

	MEMBER, AGENT

}
