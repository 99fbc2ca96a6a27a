package org.cohesioncyber.hub.contacts.web;

import java.time.Instant;
import java.util.List;

import org.cohesioncyber.hub.contacts.Contact;
import org.cohesioncyber.hub.contacts.Finding;
import org.cohesioncyber.hub.contacts.Findings;

/** A contact as pages show it, with what is weak about it. */
record ContactLine(Contact contact, boolean verified, List<Finding> findings) {

	static ContactLine of(Contact contact, Instant now) {
		return new ContactLine(contact, contact.isVerified(now), Findings.of(contact, now));
	}

	static List<ContactLine> of(List<Contact> contacts, Instant now) {
		return contacts.stream().map(contact -> of(contact, now)).toList();
	}

	/** The colour of a finding's tag. */
	public static String colour(Finding finding) {
		return switch (finding) {
			case NO_CHANNEL, OWN_IT_ONLY -> "red";
			case NO_DEPUTY -> "orange";
			case STALE -> "yellow";
		};
	}

}
