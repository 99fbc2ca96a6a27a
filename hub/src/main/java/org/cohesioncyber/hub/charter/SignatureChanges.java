package org.cohesioncyber.hub.charter;

import java.util.Map;
import java.util.Set;

import org.cohesioncyber.hub.charter.Signature.Change;
import org.cohesioncyber.hub.ledger.AudienceId;
import org.cohesioncyber.hub.ledger.Entry;
import org.cohesioncyber.hub.ledger.Fact;
import org.cohesioncyber.hub.ledger.Subject;
import org.cohesioncyber.hub.shared.InvalidInput;
import org.cohesioncyber.hub.shared.OrganisationId;
import org.cohesioncyber.hub.shared.Tlp;

import org.springframework.stereotype.Component;

/** Leaves a change of a signature in the database, the journal and the facts. */
@Component
class SignatureChanges {

	private final SignatureRows signatures;

	private final OrganisationRows organisations;

	SignatureChanges(SignatureRows signatures, OrganisationRows organisations) {
		this.signatures = signatures;
		this.organisations = organisations;
	}

	/** Locks the organisation, then reads what it signed so far. */
	Signatures lock(OrganisationId organisation) {
		if (!this.organisations.touch(organisation)) {
			throw new InvalidInput("organisation", organisation, "une organisation du registre",
					"an organisation of the register");
		}
		return this.signatures.of(Set.of(organisation)).getFirst();
	}

	/** Why is no part of the journal, which is kept in clear: it may name a person. */
	void record(Entry entry, Signatures of, Signature signature, Change change) {
		this.signatures.insert(signature.id(), change);
		Subject subject = subject(of.organisation());
		entry.journal("charter-signature-changed", subject,
				Map.of("signature", signature.id(), "state", change.state().name(), "from", change.from().toString()));
		entry.publish(Fact.of("charter-signature-changed", subject, Organisations.reality(of.nature()), Tlp.GREEN,
				AudienceId.TERRITORY,
				new CharterSignatureChanged(signature.id(), of.organisation().value(), change.state(), change.from())));
	}

	static Subject subject(OrganisationId organisation) {
		return new Subject("organisation", organisation.value());
	}

}
