package org.cohesioncyber.hub.plans;

import java.util.Set;
import java.util.UUID;

import org.cohesioncyber.hub.shared.OrganisationId;

/**
 * An approved plan not past its review, as far as it is counted.
 *
 * @param covered the activities it has a procedure with steps for
 */
record PlanInForce(OrganisationId organisation, PlanKind kind, Figures figures, Set<UUID> covered) {

	PlanInForce {
		covered = Set.copyOf(covered);
	}

}
