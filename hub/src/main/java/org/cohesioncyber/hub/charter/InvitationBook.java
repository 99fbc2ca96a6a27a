package org.cohesioncyber.hub.charter;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.cohesioncyber.hub.ledger.AddressBook;
import org.cohesioncyber.hub.ledger.Ledger;

import org.springframework.stereotype.Component;

/**
 * The address book of invitations to sign: the letter holds the exact text. Who has
 * signed or was given up meanwhile gets none.
 */
@Component
class InvitationBook implements AddressBook {

	static final String NAME = "charter";

	private final Ledger ledger;

	private final CandidateRows candidates;

	private final VersionRows versions;

	InvitationBook(Ledger ledger, CandidateRows candidates, VersionRows versions) {
		this.ledger = ledger;
		this.candidates = candidates;
		this.versions = versions;
	}

	@Override
	public String name() {
		return NAME;
	}

	@Override
	public Optional<Address> find(UUID invitation) {
		return this.ledger.read(Renewals.REGISTRAR,
				() -> this.candidates.invitation(invitation)
					.flatMap(one -> this.versions.find(one.version())
						.map(version -> new Address(one.recipient().name(), one.recipient().email(),
								"/charte/versions/" + version.name(),
								List.of(version.name(), version.textHash(), version.text())))));
	}

}
