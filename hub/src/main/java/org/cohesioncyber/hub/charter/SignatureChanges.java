package org.cohesioncyber.hub.charter;

import java.util.Map;
import java.util.Set;

import org.cohesioncyber.hub.charter.Signature.Change;
import org.cohesioncyber.hub.charter.Step.Kind;
import org.cohesioncyber.hub.ledger.AudienceId;
import org.cohesioncyber.hub.ledger.Entry;
import org.cohesioncyber.hub.ledger.Fact;
import org.cohesioncyber.hub.ledger.Subject;
import org.cohesioncyber.hub.shared.Actor;
import org.cohesioncyber.hub.shared.InvalidInput;
import org.cohesioncyber.hub.shared.OrganisationId;
import org.cohesioncyber.hub.shared.Tlp;

import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

/** Leaves a change of a signature in the database, the journal and the facts. */
@Component
class SignatureChanges {

	private final SignatureRows signatures;

	private final OrganisationRows organisations;

	private final StepRows steps;

	SignatureChanges(SignatureRows signatures, OrganisationRows organisations, StepRows steps) {
		this.signatures = signatures;
		this.organisations = organisations;
		this.steps = steps;
	}

	/**
	 * Locks what the organisation does with the charter, then reads what it signed so
	 * far. Staff lock its record, too, so that facts of one organisation keep their
	 * order.
	 */
	Signatures lock(Actor actor, OrganisationId organisation) {
		if (Organisations.mayKeep(actor) && !this.organisations.touch(organisation)) {
			throw new InvalidInput("organisation", organisation, "une organisation du registre",
					"an organisation of the register");
		}
		this.signatures.lock(organisation);
		return this.signatures.of(Set.of(organisation)).getFirst();
	}

	/**
	 * Why is no part of the journal, which is kept in clear: it may name a person.
	 * @param reason {@code null} for a lapse, which the version is the reason of
	 */
	void record(Entry entry, Signatures of, Signature signature, Change change, @Nullable String reason) {
		this.signatures.insert(signature.id(), change);
		this.steps.insert(entry, of.organisation(), Kind.valueOf(change.state().name()), change.from(), signature.id(),
				reason);
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
