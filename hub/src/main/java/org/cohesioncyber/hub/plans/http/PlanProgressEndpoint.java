package org.cohesioncyber.hub.plans.http;

import org.cohesioncyber.hub.plans.OwnProgress;
import org.cohesioncyber.hub.plans.ProgressFigures;
import org.cohesioncyber.hub.plans.TerritoryProgress;
import org.cohesioncyber.hub.shared.Actor;
import org.cohesioncyber.hub.shared.CallableBy;
import org.cohesioncyber.hub.shared.CallableBy.Caller;
import org.cohesioncyber.hub.shared.Role;

import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** {@code /api/v1/plan-progress}: how far plans are, with the formula. */
@RestController
class PlanProgressEndpoint {

	private final ProgressFigures figures;

	PlanProgressEndpoint(ProgressFigures figures) {
		this.figures = figures;
	}

	@GetMapping("/api/v1/plan-progress")
	@CallableBy(value = Caller.MEMBER, roles = { Role.RSSI, Role.PARTNER, Role.REPORTER, Role.COORDINATOR, Role.ANALYST,
			Role.AUDITOR, Role.ADMINISTRATOR })
	View show(Actor actor) {
		boolean isOwn = actor.has(Role.RSSI) || actor.has(Role.PARTNER);
		return new View(isOwn ? this.figures.own(actor) : null, this.figures.territory(actor),
				TerritoryProgress.FORMULA_FRENCH, TerritoryProgress.FORMULA_ENGLISH);
	}

	/** The figures in JSON, and what they are. */
	record View(@Nullable OwnProgress own, TerritoryProgress territory, String formulaFrench, String formulaEnglish) {

	}

}
