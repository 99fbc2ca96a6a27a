package org.cohesioncyber.hub.contacts;

import org.cohesioncyber.hub.ledger.SealedColumn;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What of the directory is sealed at rest: every name, address and code. */
@Configuration(proxyBeanMethods = false)
class SealedContacts {

	static final SealedColumn NAME = new SealedColumn("contacts.person", "id", "name");

	static final SealedColumn ADDRESS = new SealedColumn("contacts.channel", "id", "address");

	static final SealedColumn VERIFIER = new SealedColumn("contacts.detail", "contact_id", "verified_by");

	static final SealedColumn LOOKER = new SealedColumn("contacts.look", "id", "name");

	static final SealedColumn CODE = new SealedColumn("contacts.summons", "id", "code");

	@Bean
	SealedColumn contactNames() {
		return NAME;
	}

	@Bean
	SealedColumn contactAddresses() {
		return ADDRESS;
	}

	@Bean
	SealedColumn contactVerifiers() {
		return VERIFIER;
	}

	@Bean
	SealedColumn contactLookers() {
		return LOOKER;
	}

	@Bean
	SealedColumn summonsCodes() {
		return CODE;
	}

}
