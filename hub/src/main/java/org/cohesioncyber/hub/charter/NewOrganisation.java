package org.cohesioncyber.hub.charter;

/**
 * An organisation to be registered, every value checked; made by
 * {@link OrganisationDraft}.
 */
public record NewOrganisation(String name, Siren siren, OrganisationKind kind, Sector sector, String commune,
		SizeClass size, Nature nature) {

}
