package org.cohesioncyber.hub.plans;

/** What a plan is prepared for. */
public enum Scenario {

	/** The information system is lost, by ransomware for one. */
	IT_LOSS,
	/** A site cannot be used. */
	SITE,
	/** People are missing. */
	STAFF,
	/** A provider fails. */
	PROVIDER,
	/** No electricity, or no telephone and network. */
	ENERGY_TELECOM

}
