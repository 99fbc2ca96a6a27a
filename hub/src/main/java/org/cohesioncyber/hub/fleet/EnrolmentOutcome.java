package org.cohesioncyber.hub.fleet;

import org.cohesioncyber.agent.protocol.Enrolled;

/** What came of asking to become an agent. */
public sealed interface EnrolmentOutcome {

	/** The key is now an agent's. */
	record TakenIn(Enrolled enrolled) implements EnrolmentOutcome {
	}

	/**
	 * The code is unknown, used, expired or tried too often, or the proof is wrong: which
	 * of them is not said.
	 */
	record Refused() implements EnrolmentOutcome {
	}

}
