package org.cohesioncyber.hub.plans;

import org.cohesioncyber.hub.shared.Faulty;

import org.jspecify.annotations.Nullable;

/**
 * A plan to be begun, as somebody typed or sent it.
 *
 * @param planKind a {@link PlanKind}
 * @param territory whether it is the territory's
 */
public record NewPlan(@Nullable String planKind, @Nullable Boolean territory, @Nullable String title) {

	PlanScale scale() {
		return Boolean.TRUE.equals(this.territory) ? PlanScale.TERRITORY : PlanScale.ORGANISATION;
	}

	PlanKind checkedKind() {
		Faulty checks = new Faulty();
		var kind = checks.choice("planKind", this.planKind, PlanKind.class);
		checks.text("title", this.title, 2, 150);
		checks.done();
		return kind.orElseThrow();
	}

	PlanDraft draft() {
		return new PlanDraft(this.title, null, null, null, null, null, null, null, null, null, null, null);
	}

}
