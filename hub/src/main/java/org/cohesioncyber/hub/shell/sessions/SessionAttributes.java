package org.cohesioncyber.hub.shell.sessions;

/** The session attributes that the store itself looks at. */
public final class SessionAttributes {

	/** The identity provider's id of the person; absent before sign-in. */
	public static final String SUBJECT = "person.subject";

	/** The identity provider's id of its own session. */
	public static final String PROVIDER_SESSION = "person.provider-session";

	/** Moved into a column of its own when a session is stored for the first time. */
	public static final String REFRESH_TOKEN = "person.refresh-token";

	private SessionAttributes() {
	}

}
