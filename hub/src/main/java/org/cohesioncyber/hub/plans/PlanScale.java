package org.cohesioncyber.hub.plans;

import org.cohesioncyber.hub.shared.Actor;
import org.cohesioncyber.hub.shared.Role;

/** Whose plan it is. */
public enum PlanScale {

	/** An organisation's own, kept by its RSSI. */
	ORGANISATION(Role.RSSI),
	/** The territory's, kept by the coordinators of the hub's operator. */
	TERRITORY(Role.COORDINATOR);

	private final Role keeper;

	PlanScale(Role keeper) {
		this.keeper = keeper;
	}

	boolean isKeptBy(Actor actor) {
		return actor.organisation().isPresent() && actor.has(this.keeper);
	}

}
