package org.cohesioncyber.hub.charter;

import java.util.Optional;

import java.time.LocalDate;

import org.cohesioncyber.hub.shared.OrganisationId;
import org.cohesioncyber.hub.shared.Faulty;

import org.jspecify.annotations.Nullable;

/**
 * A signature as somebody typed or sent it, not checked yet.
 *
 * @param signatory who signed
 * @param capacity the function that let them sign
 */
public record SignatureDraft(@Nullable String organisation, @Nullable String signedOn, @Nullable String signatory,
		@Nullable String capacity) {

	NewSignature check(String version, LocalDate today) {
		Faulty draft = new Faulty();
		Optional<OrganisationId> organisation = draft.read("organisation", this.organisation, OrganisationId::of,
				"une organisation du registre", "an organisation of the register");
		Optional<LocalDate> signedOn = draft.day("signedOn", this.signedOn);
		if (signedOn.filter(day -> day.isAfter(today)).isPresent()) {
			draft.refuse("signedOn", signedOn.get(), "aujourd’hui ou une date passée", "today or a day in the past");
		}
		Optional<String> signatory = draft.text("signatory", this.signatory, 1, 200);
		Optional<String> capacity = draft.text("capacity", this.capacity, 1, 200);
		draft.done();
		return new NewSignature(organisation.orElseThrow(), version, signedOn.orElseThrow(), signatory.orElseThrow(),
				capacity.orElseThrow());
	}

}
