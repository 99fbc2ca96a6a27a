package org.cohesioncyber.hub.charter;

/**
 * What the register says of an organisation and may be corrected, every value checked.
 */
public record Description(String name, OrganisationKind kind, Sector sector, String commune, SizeClass size,
		EntityStatus status) {
}
