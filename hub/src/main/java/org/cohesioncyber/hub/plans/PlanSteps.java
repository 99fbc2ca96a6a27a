package org.cohesioncyber.hub.plans;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

import org.cohesioncyber.hub.charter.spi.NextSteps;
import org.cohesioncyber.hub.charter.spi.Words;
import org.cohesioncyber.hub.shared.Actor;
import org.cohesioncyber.hub.shared.Page;
import org.cohesioncyber.hub.shared.Role;

import org.springframework.stereotype.Component;

/** How an organisation's plans stand, and which one needs something. */
@Component
class PlanSteps implements NextSteps {

	private static final String HOME = "/plans";

	private final Plans plans;

	PlanSteps(Plans plans) {
		this.plans = plans;
	}

	@Override
	public Contribution of(Actor actor, Instant now) {
		if (!actor.has(Role.RSSI) && !actor.has(Role.PARTNER)) {
			return Contribution.NONE;
		}
		List<Plan> own = Page.all(cursor -> this.plans.list(actor, cursor))
			.filter(plan -> plan.scale() == PlanScale.ORGANISATION)
			.toList();
		LocalDate today = this.plans.today();
		long inForce = own.stream().filter(plan -> plan.statusOn(today).isInForce()).count();
		return new Contribution(
				List.of(new Sign(Words.of("plans.sign"), Words.of("plans.sign.value", own.size(), inForce), HOME)),
				steps(own, today, actor.has(Role.RSSI)));
	}

	static List<Step> steps(List<Plan> own, LocalDate today, boolean keeps) {
		if (own.isEmpty()) {
			return List.of(new Step(Weight.BETTER, null, Words.of("plans.step.first"), Words.of("plans.step.first.why"),
					keeps ? HOME : null));
		}
		List<Step> steps = new ArrayList<>();
		for (Plan plan : own) {
			PlanVersion latest = plan.latest();
			PlanStatus status = plan.statusOn(today);
			if (status != PlanStatus.APPROVED) {
				steps.add(new Step(weight(status), latest == null ? null : latest.reviewOn(),
						Words.of("plans.step." + status, plan.content().title()),
						Words.of("plans.step." + status + ".why"), keeps ? HOME + "/" + plan.id() : null));
			}
		}
		return steps;
	}

	private static Weight weight(PlanStatus status) {
		return switch (status) {
			case EXPIRED -> Weight.NOW;
			case REVIEW_DUE -> Weight.SOON;
			case DRAFT, APPROVED -> Weight.BETTER;
		};
	}

}
