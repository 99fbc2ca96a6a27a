package org.cohesioncyber.hub.incidents;

import org.cohesioncyber.hub.shared.OrganisationId;

/** An incident as its organisation sees it. */
public record Incident(IncidentId id, OrganisationId organisation, String number, Declaration declaration,
		IncidentState state) {

	public Nature nature() {
		return this.declaration.nature();
	}

	public Circumstances circumstances() {
		return this.declaration.circumstances();
	}

	public boolean isClosed() {
		return this.state instanceof IncidentState.Closed;
	}

}
