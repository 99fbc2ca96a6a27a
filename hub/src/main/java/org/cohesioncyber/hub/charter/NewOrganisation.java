package org.cohesioncyber.hub.charter;

/**
 * An organisation to be registered, every value checked; made by
 * {@link OrganisationDraft}.
 */
public record NewOrganisation(Siren siren, Nature nature, Description description) {

	/** The name people know it by. */
	public String name() {
		return this.description.name();
	}

}
