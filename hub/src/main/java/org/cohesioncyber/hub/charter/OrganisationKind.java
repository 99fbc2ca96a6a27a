package org.cohesioncyber.hub.charter;

/** What kind of body an organisation is. */
public enum OrganisationKind {

	COMMUNE, INTERCOMMUNALITY, MID_CAP, LARGE_GROUP, SME, HEALTH_ESTABLISHMENT, SYNDICATE, ASSOCIATION, PUBLIC_BODY,
	EDUCATION

}
