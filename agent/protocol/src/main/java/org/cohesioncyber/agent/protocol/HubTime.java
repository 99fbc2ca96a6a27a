package org.cohesioncyber.agent.protocol;

import java.time.Instant;

/** The hub's clock, which dates every signature, and the protocol it speaks. */
public record HubTime(Instant hubTime, int protocol) {

	public HubTime {
		Require.present("hubTime", hubTime);
		Require.between("protocol", protocol, 1, Integer.MAX_VALUE);
	}

}
