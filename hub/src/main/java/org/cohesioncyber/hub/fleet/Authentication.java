package org.cohesioncyber.hub.fleet;

import org.cohesioncyber.hub.shared.Actor;

/** What came of looking at the signature of a message. */
public sealed interface Authentication {

	/**
	 * The agent signed it, and how its alerts are to be shared.
	 *
	 * @param nonce which it uses once
	 */
	record Recognised(Actor.Agent agent, AgentSharing sharing, String nonce) implements Authentication {
	}

	/**
	 * Thrown inside a write whose message was taken before, or whose agent was revoked.
	 */
	final class Spent extends RuntimeException {

		Spent() {
			super("nonce: used before, or by an agent no longer in force");
		}

	}

	/** Nobody known signed it now; the reason is for the sender's log. */
	record Refused(String reason) implements Authentication {

		Refused(Spent cause) {
			this(String.valueOf(cause.getMessage()));
		}

	}

}
