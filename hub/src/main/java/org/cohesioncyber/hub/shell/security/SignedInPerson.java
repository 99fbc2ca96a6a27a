package org.cohesioncyber.hub.shell.security;

import java.util.Map;
import java.util.Objects;
import java.util.Optional;

import org.cohesioncyber.hub.shell.sessions.SessionAttributes;

import org.jspecify.annotations.Nullable;

/**
 * What a session knows of the person it belongs to: who they are, and nothing of what
 * they may do.
 *
 * @param subject the identity provider's stable id
 * @param providerSession the identity provider's own session, which may end this one
 */
public record SignedInPerson(String subject, String name, @Nullable String providerSession) {

	private static final String NAME = "person.name";

	/** Puts the person into a session's attributes. */
	public void writeTo(Map<String, Object> attributes) {
		attributes.put(SessionAttributes.SUBJECT, this.subject);
		attributes.put(NAME, this.name);
		if (this.providerSession != null) {
			attributes.put(SessionAttributes.PROVIDER_SESSION, this.providerSession);
		}
	}

	/** The person a session belongs to, if somebody signed in. */
	static Optional<SignedInPerson> readFrom(Map<String, Object> attributes) {
		Object subject = attributes.get(SessionAttributes.SUBJECT);
		if (subject == null) {
			return Optional.empty();
		}
		return Optional.of(new SignedInPerson(subject.toString(), Objects.toString(attributes.get(NAME), ""),
				(String) attributes.get(SessionAttributes.PROVIDER_SESSION)));
	}

}
