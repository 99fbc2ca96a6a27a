package org.cohesioncyber.agent.protocol;

import java.time.Instant;

/** A short-lived bearer token for what is not signed message by message. */
public record SessionGranted(String token, Instant expiresAt, Instant hubTime) {

	public SessionGranted {
		Require.line("token", token, 20, 200);
		Require.present("expiresAt", expiresAt);
		Require.present("hubTime", hubTime);
	}

	@Override
	public String toString() {
		return "SessionGranted[expiresAt=" + this.expiresAt + "]";
	}

}
