package org.cohesioncyber.hub.plans;

import java.util.List;

import org.cohesioncyber.hub.plans.PlanProgress.Family;
import org.cohesioncyber.hub.shared.OrganisationId;

/**
 * How far one organisation is.
 *
 * @param processes its essential activities
 * @param securedProcesses those a plan in force has a procedure for
 */
public record OwnProgress(OrganisationId organisation, List<PlanProgress> rates, boolean hasPlan, int processes,
		long securedProcesses) {

	public OwnProgress {
		rates = List.copyOf(rates);
	}

	PlanProgress of(Family family) {
		return this.rates.stream().filter(one -> one.family() == family).findFirst().orElseThrow();
	}

}
