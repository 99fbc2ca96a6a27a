package org.cohesioncyber.hub.fleet;

import org.cohesioncyber.hub.shared.Actor;

/** What came of looking at the signature of a message. */
public sealed interface Authentication {

	/** The agent signed it, and how its alerts are to be shared. */
	record Recognised(Actor.Agent agent, AgentSharing sharing) implements Authentication {
	}

	/** Nobody known signed it now; the reason is for the sender's log. */
	record Refused(String reason) implements Authentication {
	}

}
