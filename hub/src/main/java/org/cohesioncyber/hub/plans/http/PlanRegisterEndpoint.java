package org.cohesioncyber.hub.plans.http;

import java.util.Map;
import java.util.UUID;

import org.cohesioncyber.hub.plans.PlanFinding;
import org.cohesioncyber.hub.plans.PlanKind;
import org.cohesioncyber.hub.plans.PlanRegister;
import org.cohesioncyber.hub.plans.PlanStatus;
import org.cohesioncyber.hub.plans.Plans;
import org.cohesioncyber.hub.plans.RegisteredPlan;
import org.cohesioncyber.hub.shared.Actor;
import org.cohesioncyber.hub.shared.CallableBy;
import org.cohesioncyber.hub.shared.CallableBy.Caller;
import org.cohesioncyber.hub.shared.Page;
import org.cohesioncyber.hub.shared.Role;

import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** {@code /api/v1/plan-register}: the organisations' plans as staff know them. */
@RestController
class PlanRegisterEndpoint {

	private final PlanRegister register;

	private final Plans plans;

	PlanRegisterEndpoint(PlanRegister register, Plans plans) {
		this.register = register;
		this.plans = plans;
	}

	@GetMapping("/api/v1/plan-register")
	@CallableBy(value = Caller.MEMBER, roles = { Role.COORDINATOR, Role.ADMINISTRATOR })
	Page<View> list(Actor actor, @RequestParam(required = false) @Nullable String cursor) {
		Page<RegisteredPlan> page = this.register.list(actor, cursor);
		return new Page<>(page.items().stream().map(this::view).toList(), page.next());
	}

	private View view(RegisteredPlan plan) {
		return new View(plan.id().value(), plan.organisation().value(), plan.kind(), plan.statusOn(this.plans.today()),
				plan.findingsOn(this.plans.today()), plan.latest() == null ? null : VersionView.of(plan.latest()));
	}

	/** A plan in JSON, without what it says. */
	record View(UUID id, UUID organisation, PlanKind kind, PlanStatus status, Map<PlanFinding.Kind, Integer> findings,
			@Nullable VersionView latest) {

	}

}
