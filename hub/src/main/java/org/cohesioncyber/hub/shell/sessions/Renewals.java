package org.cohesioncyber.hub.shell.sessions;

/** Asks the identity provider whether it still knows a session, by renewing its token. */
public interface Renewals {

	/** Renews a refresh token, which is good once. */
	Renewal renew(String refreshToken);

	/** What the identity provider said. */
	sealed interface Renewal {

	}

	/** The session goes on, with a new token. */
	record Renewed(String refreshToken) implements Renewal {

	}

	/** The identity provider has ended the session. */
	record Ended() implements Renewal {

	}

	/** The identity provider cannot be asked: that never ends a session. */
	record Away() implements Renewal {

	}

}
