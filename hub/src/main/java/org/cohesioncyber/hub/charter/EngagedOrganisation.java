package org.cohesioncyber.hub.charter;

import java.time.LocalDate;

import org.cohesioncyber.hub.shared.OrganisationId;

/** An organisation engaged on some day, and since when. */
public record EngagedOrganisation(OrganisationId id, String name, LocalDate since) {

}
