package org.cohesioncyber.hub.plans;

import java.time.Instant;
import java.time.LocalDate;

import org.cohesioncyber.hub.shared.OrganisationId;

import org.jspecify.annotations.Nullable;

/**
 * A plan as its owner sees it.
 *
 * @param content the working draft
 * @param revision counts the draft's changes from 1
 * @param latest the latest approved version
 */
public record Plan(PlanId id, OrganisationId organisation, PlanScale scale, PlanKind kind, PlanContent content,
		int revision, Instant changedAt, @Nullable PlanVersion latest) {

	public PlanStatus statusOn(LocalDate day) {
		return PlanStatus.on(day, this.latest);
	}

}
