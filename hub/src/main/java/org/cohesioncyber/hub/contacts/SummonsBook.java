package org.cohesioncyber.hub.contacts;

import java.security.SecureRandom;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.cohesioncyber.hub.ledger.AddressBook;
import org.cohesioncyber.hub.ledger.Ledger;

import org.springframework.stereotype.Component;

/**
 * The address book of drills: an entry is an attempt. Each letter gets a link and a code
 * of its own, made when it leaves.
 */
@Component
class SummonsBook implements AddressBook {

	static final String NAME = "contacts";

	private final Ledger ledger;

	private final SummonsRows summons;

	private final Clock clock;

	private final SecureRandom random = new SecureRandom();

	SummonsBook(Ledger ledger, SummonsRows summons, Clock clock) {
		this.ledger = ledger;
		this.summons = summons;
		this.clock = clock;
	}

	@Override
	public String name() {
		return NAME;
	}

	@Override
	public Optional<Address> find(UUID attempt) {
		SummonsSecret secret = SummonsSecret.random(this.random);
		return this.ledger.upkeep(ContactsHub.HUB, () -> {
			Optional<SummonsRows.Recipient> recipient = this.summons.recipient(attempt);
			recipient.ifPresent(
					one -> this.summons.insert(attempt, one.organisation(), secret, false, this.clock.instant()));
			return recipient;
		}).map(one -> new Address(one.name(), one.address(), "/repondre/" + secret.token(), List.of(secret.spoken())));
	}

}
