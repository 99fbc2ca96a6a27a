package org.cohesioncyber.hub.plans;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

/** How a plan stands on a day. */
public enum PlanStatus {

	/** Nobody approved it yet. */
	DRAFT,
	/** Approved, and its review is not near. */
	APPROVED,
	/** Approved, and to be reviewed within two months. */
	REVIEW_DUE,
	/** Its review is past. */
	EXPIRED;

	private static final int NEAR_MONTHS = 2;

	/** By the day of the latest version's review; the day itself still counts. */
	public static PlanStatus on(LocalDate day, @Nullable PlanVersion latest) {
		if (latest == null) {
			return DRAFT;
		}
		if (day.isAfter(latest.reviewOn())) {
			return EXPIRED;
		}
		return day.plusMonths(NEAR_MONTHS).isAfter(latest.reviewOn()) ? REVIEW_DUE : APPROVED;
	}

	/** Whether it may be relied on. */
	public boolean isInForce() {
		return this == APPROVED || this == REVIEW_DUE;
	}

}
