package org.cohesioncyber.hub.fleet;

import java.util.UUID;

/** The identity of an agent on this hub. */
public record AgentId(UUID value) {

	static AgentId random() {
		return new AgentId(UUID.randomUUID());
	}

	@Override
	public String toString() {
		return value.toString();
	}

}
