package org.cohesioncyber.hub.charter;

import java.time.LocalDate;

import org.cohesioncyber.hub.shared.OrganisationId;

/** A signature to be recorded, every value checked. */
record NewSignature(OrganisationId organisation, String version, LocalDate signedOn, String signatory,
		String capacity) {

}
