package org.cohesioncyber.agent.protocol;

import java.time.Instant;
import java.util.UUID;

/** The hub took the agent in: who it is from now on and for whom it speaks. */
public record Enrolled(UUID agentId, UUID organisationId, String organisation, Instant hubTime) {

	public Enrolled {
		Require.present("agentId", agentId);
		Require.present("organisationId", organisationId);
		Require.line("organisation", organisation, 1, 300);
		Require.present("hubTime", hubTime);
	}

}
