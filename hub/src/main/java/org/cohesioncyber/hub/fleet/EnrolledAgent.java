package org.cohesioncyber.hub.fleet;

import java.time.Instant;

import org.cohesioncyber.hub.shared.Tlp;
import org.jspecify.annotations.Nullable;

/** An agent as its organisation sees it, with what it said of itself last. */
public record EnrolledAgent(AgentId id, String name, @Nullable Tlp tlp, Instant enrolledAt, @Nullable Instant revokedAt,
		@Nullable Instant lastSeen, @Nullable String version, long waiting, long dropped) {

	public boolean revoked() {
		return revokedAt != null;
	}

}
