package org.cohesioncyber.hub.charter;

import java.time.LocalDate;
import java.util.Optional;

import org.cohesioncyber.hub.shared.OrganisationId;

/**
 * An organisation engaged on some day, and since when.
 *
 * @param boundBy the parent whose signature engages it, when it did not sign itself
 */
public record EngagedOrganisation(OrganisationId id, String name, LocalDate since, Optional<OrganisationId> boundBy) {
}
