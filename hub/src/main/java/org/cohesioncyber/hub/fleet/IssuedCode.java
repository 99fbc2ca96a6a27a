package org.cohesioncyber.hub.fleet;

import java.time.Instant;

/** A one-time enrolment code, in clear only here and only now. */
public record IssuedCode(String code, Instant expiresAt) {

	@Override
	public String toString() {
		return "IssuedCode[expiresAt=" + expiresAt + "]";
	}

}
