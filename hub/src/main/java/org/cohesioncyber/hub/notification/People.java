package org.cohesioncyber.hub.notification;

import java.util.List;

import org.cohesioncyber.hub.shared.OrganisationId;

import org.jspecify.annotations.Nullable;

/** Whom an organisation wants told. */
interface People {

	/** Those of the organisation who may read what is shared with it. */
	List<Person> of(OrganisationId organisation);

	/**
	 * One of them.
	 *
	 * @param subject the identity provider's stable id
	 */
	record Person(String subject, String name, @Nullable String email) {

	}

}
