package org.cohesioncyber.hub.plans.web;

import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import org.cohesioncyber.hub.dependencies.RestoreOrder;
import org.cohesioncyber.hub.dependencies.Simulations;
import org.cohesioncyber.hub.plans.Plan;
import org.cohesioncyber.hub.plans.PlanContent.Priority;
import org.cohesioncyber.hub.plans.PlanId;
import org.cohesioncyber.hub.plans.Plans;
import org.cohesioncyber.hub.shared.Actor;
import org.cohesioncyber.hub.shared.CallableBy;
import org.cohesioncyber.hub.shared.CallableBy.Caller;
import org.cohesioncyber.hub.shared.Form;
import org.cohesioncyber.hub.shared.Role;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.reactive.result.view.Rendering;
import org.springframework.web.server.ResponseStatusException;

/**
 * The order of restoring that members' analyses give, beside the list of the territory's
 * plan: whoever keeps the plan takes over what they choose.
 */
@Controller
class RestoreOrderPages {

	private static final String PATH = PlanPages.HOME + "/territoire/priorites-calculees";

	private static final int ROWS = 20;

	private final Simulations simulations;

	private final Plans plans;

	RestoreOrderPages(Simulations simulations, Plans plans) {
		this.simulations = simulations;
		this.plans = plans;
	}

	@GetMapping(PATH)
	@CallableBy(value = Caller.MEMBER, roles = { Role.COORDINATOR, Role.ADMINISTRATOR })
	Rendering ask(Actor actor, Form form) {
		return page(actor, form).build();
	}

	@PostMapping(PATH)
	@CallableBy(value = Caller.MEMBER, roles = { Role.COORDINATOR, Role.ADMINISTRATOR })
	Rendering compute(Actor actor, Form form) {
		Rendering.Builder<?> page = page(actor, form);
		RestoreOrder order = this.simulations.restoreOrder(actor);
		int from = form.value("from").matches("[0-9]{1,6}") ? Integer.parseInt(form.value("from")) : 0;
		int rows = Math.max(order.activities().size(), order.providers().size());
		return page.modelAttribute("order", order)
			.modelAttribute("from", from)
			.modelAttribute("ranked", order.activities().stream().skip(from).limit(ROWS).toList())
			.modelAttribute("needed", order.providers().stream().skip(from).limit(ROWS).toList())
			.modelAttribute("next", from + ROWS < rows ? Integer.toString(from + ROWS) : "")
			.build();
	}

	private Rendering.Builder<?> page(Actor actor, Form form) {
		Optional<Plan> plan = plan(actor, form.value("plan"));
		Set<String> there = plan.stream()
			.flatMap(one -> one.content().priorities().stream())
			.map(Priority::function)
			.collect(Collectors.toSet());
		return Rendering.view("plans/restore-order")
			.modelAttribute("plans", plan.stream().toList())
			.modelAttribute("there", there);
	}

	/** The territory's plan one came from, if one keeps it. */
	private Optional<Plan> plan(Actor actor, String id) {
		if (id.isEmpty() || !actor.has(Role.COORDINATOR)) {
			return Optional.empty();
		}
		if (!id.matches("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}")) {
			throw new ResponseStatusException(HttpStatus.NOT_FOUND);
		}
		return Optional.of(PlanPages.find(this.plans, actor, PlanId.of(id))).filter(plan -> Plans.mayKeep(actor, plan));
	}

}
