package org.cohesioncyber.hub.exercises;

import org.cohesioncyber.hub.plans.PlanScale;
import org.cohesioncyber.hub.shared.Actor;
import org.cohesioncyber.hub.shared.Role;

/** What is rehearsed, and by whom. */
public enum ExerciseKind {

	/** Around a table, in words. */
	TABLETOP,
	/** Backups are restored, and checked. */
	RESTORE_TEST,
	/** One works from the stand-in for a while. */
	SWITCH_OVER,
	/** Several organisations together, conducted by the territory's coordinators. */
	TERRITORY;

	/** Whether the actor may prepare and run one for their organisation. */
	boolean isConductedBy(Actor actor) {
		return actor.organisation().isPresent() && actor.has(this == TERRITORY ? Role.COORDINATOR : Role.RSSI);
	}

	/** Whose plans it rehearses. */
	PlanScale scale() {
		return this == TERRITORY ? PlanScale.TERRITORY : PlanScale.ORGANISATION;
	}

}
