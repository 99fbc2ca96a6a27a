package org.cohesioncyber.hub.shared;

import java.util.Locale;

/**
 * What a person may do in the organisation acted for. Territorial roles are held only in
 * the organisation that operates the hub, and reach the whole territory.
 */
public enum Role {

	/** Answers for the organisation's security: declares, shares, manages its people. */
	RSSI(false),
	/** May declare an incident, may not read. */
	REPORTER(false),
	/** Offers and lends resources, receives what is shared. */
	PARTNER(false),
	/** Keeps the register, coordinates help across the territory. */
	COORDINATOR(true),
	/** Reads figures, never a case. */
	ANALYST(true),
	/** Reads the journal. */
	AUDITOR(true),
	/** Sets the hub up and names people. */
	ADMINISTRATOR(true);

	private final boolean territorial;

	Role(boolean territorial) {
		this.territorial = territorial;
	}

	/**
	 * Whether the role exists only in the organisation that operates the hub.
	 */
	public boolean territorial() {
		return territorial;
	}

	/** The name used in the database, in facts and in Keycloak. */
	public String key() {
		return name().toLowerCase(Locale.ROOT);
	}

}
