package org.cohesioncyber.hub.charter;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

import org.cohesioncyber.hub.shared.OrganisationId;

/**
 * All signatures of one organisation, and what follows from them on any day: pure, so
 * that any past day can be asked again.
 */
record Signatures(OrganisationId organisation, String name, OrganisationKind kind, Nature nature,
		List<Signature> signatures) {

	Signatures {
		signatures = List.copyOf(signatures);
	}

	/** The first day it signed, among signatures in force on that day. */
	Optional<LocalDate> sinceOn(LocalDate day) {
		return this.signatures.stream()
			.filter(signature -> signature.isInForceOn(day))
			.map(Signature::signedOn)
			.min(Comparator.naturalOrder());
	}

	/**
	 * Whether it signed once and took no further part by its own decision or the staff's:
	 * its group's signature does not bind it then.
	 */
	boolean hasLeftOn(LocalDate day) {
		return this.signatures.stream()
			.map(signature -> signature.lastOn(day))
			.anyMatch(last -> last == SignatureState.WITHDRAWN || last == SignatureState.SUSPENDED);
	}

	/** Whether it exists only to practise, as this hub sees it. */
	boolean practiceOnly(boolean demonstrationHub) {
		return switch (this.nature) {
			case ACTUAL -> false;
			case DEMONSTRATION -> !demonstrationHub;
			case EXERCISE -> true;
		};
	}

}
