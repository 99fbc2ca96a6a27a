package org.cohesioncyber.hub.shell.sessions;

import java.util.Optional;

import org.cohesioncyber.hub.identity.PersonSessions;

import org.springframework.stereotype.Component;

/**
 * Ends sessions from outside them, and says which go on. Blocking: for virtual threads.
 */
@Component
public class Sessions implements PersonSessions {

	private final SessionTable table;

	Sessions(SessionTable table) {
		this.table = table;
	}

	@Override
	public boolean isInForce(String secret) {
		return this.table.find(secret).isPresent();
	}

	/** Ends one session and gives its refresh token back, if it had one. */
	public Optional<String> end(String id) {
		return this.table.end(id);
	}

	/** Ends what belongs to one session of the identity provider. */
	public long endProviderSession(String providerSession) {
		return this.table.endProviderSession(providerSession);
	}

	/** Ends every session of a person. */
	public long endAllOf(String subject) {
		return this.table.endAllOf(subject);
	}

}
