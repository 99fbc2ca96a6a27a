package org.cohesioncyber.hub.fleet;

import java.time.Duration;
import java.time.Instant;

/** Whether an agent is heard of. */
public enum AgentState {

	/** Gave a sign of life minutes ago. */
	CONNECTED,
	/** Gave one, but too long ago. */
	SILENT,
	/** Enrolled and not heard of yet. */
	AWAITED,
	/** Turned out by its organisation. */
	REVOKED;

	/** Some signs of life may be late before an agent counts as silent. */
	private static final Duration PATIENCE = Duration.ofMinutes(5);

	public static AgentState of(EnrolledAgent agent, Instant now) {
		if (agent.revoked()) {
			return REVOKED;
		}
		Instant seen = agent.lastSeen();
		if (seen == null) {
			return AWAITED;
		}
		return seen.plus(PATIENCE).isBefore(now) ? SILENT : CONNECTED;
	}

}
