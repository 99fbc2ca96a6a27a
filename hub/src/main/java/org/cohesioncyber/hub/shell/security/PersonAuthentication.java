package org.cohesioncyber.hub.shell.security;

import java.util.List;

import org.springframework.security.authentication.AbstractAuthenticationToken;

/** A signed-in person; carries no authority, because rights are read per request. */
final class PersonAuthentication extends AbstractAuthenticationToken {

	private final transient SignedInPerson person;

	PersonAuthentication(SignedInPerson person) {
		super(List.of());
		this.person = person;
		setAuthenticated(true);
	}

	SignedInPerson person() {
		return this.person;
	}

	@Override
	public Object getCredentials() {
		return "";
	}

	@Override
	public Object getPrincipal() {
		return this.person.subject();
	}

}
