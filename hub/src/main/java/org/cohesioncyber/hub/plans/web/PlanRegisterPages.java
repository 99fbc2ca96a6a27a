package org.cohesioncyber.hub.plans.web;

import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import org.cohesioncyber.hub.charter.Organisations;
import org.cohesioncyber.hub.plans.OpeningDraft;
import org.cohesioncyber.hub.plans.OpeningId;
import org.cohesioncyber.hub.plans.Openings;
import org.cohesioncyber.hub.plans.PlanFinding;
import org.cohesioncyber.hub.plans.PlanId;
import org.cohesioncyber.hub.plans.PlanRegister;
import org.cohesioncyber.hub.plans.PlanStatus;
import org.cohesioncyber.hub.plans.Plans;
import org.cohesioncyber.hub.plans.RegisteredPlan;
import org.cohesioncyber.hub.shared.Actor;
import org.cohesioncyber.hub.shared.CallableBy;
import org.cohesioncyber.hub.shared.CallableBy.Caller;
import org.cohesioncyber.hub.shared.Form;
import org.cohesioncyber.hub.shared.InvalidInput;
import org.cohesioncyber.hub.shared.OrganisationId;
import org.cohesioncyber.hub.shared.Page;
import org.cohesioncyber.hub.shared.Role;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.reactive.result.view.Rendering;
import org.springframework.web.server.ResponseStatusException;

/** The organisations' plans as staff know them, and asking to read one. */
@Controller
class PlanRegisterPages {

	private static final String HOME = PlanPages.HOME + "/registre";

	private final PlanRegister register;

	private final Openings openings;

	private final Plans plans;

	private final Organisations organisations;

	PlanRegisterPages(PlanRegister register, Openings openings, Plans plans, Organisations organisations) {
		this.register = register;
		this.openings = openings;
		this.plans = plans;
		this.organisations = organisations;
	}

	@GetMapping(HOME)
	@CallableBy(value = Caller.MEMBER, roles = { Role.COORDINATOR, Role.ADMINISTRATOR })
	Rendering list(Actor actor, @RequestParam(name = "suite", required = false) @Nullable String cursor) {
		Page<RegisteredPlan> page = this.register.list(actor, cursor);
		Set<OrganisationId> owners = page.items()
			.stream()
			.map(RegisteredPlan::organisation)
			.collect(Collectors.toSet());
		return Rendering.view("plans/register")
			.modelAttribute("lines", page.items().stream().map(this::line).toList())
			.modelAttribute("names", this.organisations.names(actor, owners))
			.modelAttribute("first", cursor == null ? "" : HOME)
			.modelAttribute("next", page.next() == null ? "" : HOME + "?suite=" + page.next())
			.build();
	}

	private Line line(RegisteredPlan plan) {
		Map<PlanFinding.Kind, Integer> findings = plan.findingsOn(this.plans.today());
		return new Line(plan, plan.statusOn(this.plans.today()), findings,
				findings.values().stream().mapToInt(Integer::intValue).sum());
	}

	@GetMapping(HOME + "/{id}")
	@CallableBy(value = Caller.MEMBER, roles = { Role.COORDINATOR, Role.ADMINISTRATOR })
	Rendering show(Actor actor, @PathVariable PlanId id) {
		return show(actor, id, Form.empty().with("openFor", 24), HttpStatus.OK);
	}

	@PostMapping(HOME + "/{id}/ouverture")
	@CallableBy(value = Caller.MEMBER, roles = Role.COORDINATOR)
	Rendering ask(Actor actor, @PathVariable PlanId id, Form form) {
		find(actor, id);
		try {
			OpeningId opening = this.openings.ask(actor, id,
					new OpeningDraft(form.value("reason"), form.value("openFor")), null);
			return PlanForms.shown(OpeningPages.path(opening));
		}
		catch (InvalidInput refusal) {
			return show(actor, id, form.refused(refusal), HttpStatus.UNPROCESSABLE_CONTENT);
		}
	}

	private Rendering show(Actor actor, PlanId id, Form form, HttpStatus status) {
		RegisteredPlan plan = find(actor, id);
		return Rendering.view("plans/registered")
			.status(status)
			.modelAttribute("form", form)
			.modelAttribute("line", line(plan))
			.modelAttribute("owner",
					this.organisations.names(actor, Set.of(plan.organisation()))
						.getOrDefault(plan.organisation(), plan.organisation().toString()))
			.modelAttribute("mayAsk", actor.has(Role.COORDINATOR) && plan.latest() != null)
			.build();
	}

	private RegisteredPlan find(Actor actor, PlanId id) {
		return this.register.find(actor, id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
	}

	/** A plan in a list: how it stands, and how many findings of each kind. */
	record Line(RegisteredPlan plan, PlanStatus status, Map<PlanFinding.Kind, Integer> findings, int count) {

	}

}
