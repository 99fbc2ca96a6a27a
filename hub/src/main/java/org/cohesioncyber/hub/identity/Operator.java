package org.cohesioncyber.hub.identity;

import org.cohesioncyber.hub.shared.OrganisationId;

import org.springframework.stereotype.Component;

/** The organisation that operates the hub: where its staff work. */
@Component
public class Operator {

	private final IdentitySettings settings;

	Operator(IdentitySettings settings) {
		this.settings = settings;
	}

	public OrganisationId organisation() {
		return this.settings.operatorId();
	}

}
