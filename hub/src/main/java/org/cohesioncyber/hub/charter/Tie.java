package org.cohesioncyber.hub.charter;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

import org.cohesioncyber.hub.shared.OrganisationId;

/**
 * What ties an organisation to another, from one day on, to a last day if it has ended.
 *
 * @param other the parent, or whoever runs its information technology
 */
public record Tie(UUID id, Kind kind, OrganisationId organisation, OrganisationId other, LocalDate from,
		Optional<LocalDate> until) {

	boolean holdsOn(LocalDate day) {
		return !day.isBefore(this.from) && !day.isAfter(last());
	}

	LocalDate last() {
		return this.until.orElse(LocalDate.MAX);
	}

	/** How an organisation may be tied to another. */
	public enum Kind {

		/** It belongs to the other's group. */
		SUBSIDIARY_OF,
		/** « Informatique mutualisée opérée par » the other. */
		IT_OPERATED_BY

	}

}
