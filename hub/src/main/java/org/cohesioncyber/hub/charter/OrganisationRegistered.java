package org.cohesioncyber.hub.charter;

import java.util.UUID;

/** An organisation entered the register. */
public record OrganisationRegistered(UUID organisation, String name, OrganisationKind kind, Nature nature) {

}
