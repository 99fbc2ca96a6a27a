package org.cohesioncyber.hub.charter.http;

import java.util.UUID;

import org.cohesioncyber.hub.charter.Nature;
import org.cohesioncyber.hub.charter.Organisation;
import org.cohesioncyber.hub.charter.OrganisationKind;

import org.jspecify.annotations.Nullable;

/** An organisation in JSON. */
record OrganisationRepresentation(UUID id, String name, OrganisationKind kind, Nature nature,
		@Nullable Details details) {

	static OrganisationRepresentation of(Organisation organisation) {
		return new OrganisationRepresentation(organisation.id().value(), organisation.name(), organisation.kind(),
				organisation.nature(), organisation.details().map(Details::of).orElse(null));
	}

	/** Null for a reader who is neither of the organisation nor staff. */
	record Details(String siren, String sector, String commune, String size, String status) {

		static Details of(Organisation.Details details) {
			return new Details(details.siren().value(), details.sector().name(), details.commune(),
					details.size().name(), details.status().name());
		}

	}

}
