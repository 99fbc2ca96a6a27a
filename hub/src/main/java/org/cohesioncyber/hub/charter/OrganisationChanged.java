package org.cohesioncyber.hub.charter;

import java.util.UUID;

/**
 * The register says something else of an organisation; only what members know is told.
 */
public record OrganisationChanged(UUID organisation, String name, OrganisationKind kind) {
}
