package org.cohesioncyber.agent.protocol;

/** Asks for a session; the signature of the message says who asks. */
public record SessionRequest(int protocol, String agentVersion) {

	public SessionRequest {
		Require.between("protocol", protocol, 1, Integer.MAX_VALUE);
		Require.line("agentVersion", agentVersion, 1, 60);
	}

}
