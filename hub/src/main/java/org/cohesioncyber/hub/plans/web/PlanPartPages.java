package org.cohesioncyber.hub.plans.web;

import java.util.LinkedHashMap;
import java.util.Map;

import org.cohesioncyber.hub.plans.Plan;
import org.cohesioncyber.hub.plans.PlanContent;
import org.cohesioncyber.hub.plans.PlanDraft;
import org.cohesioncyber.hub.plans.PlanId;
import org.cohesioncyber.hub.plans.PlanLines;
import org.cohesioncyber.hub.plans.Plans;
import org.cohesioncyber.hub.plans.Scenario;
import org.cohesioncyber.hub.shared.Actor;
import org.cohesioncyber.hub.shared.CallableBy;
import org.cohesioncyber.hub.shared.CallableBy.Caller;
import org.cohesioncyber.hub.shared.Change;
import org.cohesioncyber.hub.shared.Form;
import org.cohesioncyber.hub.shared.InvalidInput;
import org.cohesioncyber.hub.shared.Role;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.reactive.result.view.Rendering;

/** The parts of a plan that are one of each, a page for each. */
@Controller
class PlanPartPages {

	private final Plans plans;

	PlanPartPages(Plans plans) {
		this.plans = plans;
	}

	@GetMapping(PlanPages.ONE + "/perimetre")
	@CallableBy(value = Caller.MEMBER, roles = { Role.RSSI, Role.COORDINATOR })
	Rendering askScope(Actor actor, @PathVariable PlanId id) {
		Plan plan = PlanPages.find(this.plans, actor, id);
		PlanContent content = plan.content();
		return ask(plan, "scope",
				Form.empty()
					.with("title", content.title())
					.with("scope", content.scope())
					.with("pcs", content.pcs())
					.with("revision", plan.revision()),
				HttpStatus.OK);
	}

	@PostMapping(PlanPages.ONE + "/perimetre")
	@CallableBy(value = Caller.MEMBER, roles = { Role.RSSI, Role.COORDINATOR })
	Rendering changeScope(Actor actor, @PathVariable PlanId id, Form form) {
		Plan plan = PlanPages.find(this.plans, actor, id);
		return change(actor, plan, "scope", form,
				PlanDraft.of(plan.content()).about(form.value("title"), form.value("scope"), form.value("pcs")));
	}

	@GetMapping(PlanPages.ONE + "/scenarios")
	@CallableBy(value = Caller.MEMBER, roles = { Role.RSSI, Role.COORDINATOR })
	Rendering askScenarios(Actor actor, @PathVariable PlanId id) {
		Plan plan = PlanPages.find(this.plans, actor, id);
		Form form = Form.empty().with("revision", plan.revision());
		for (Scenario scenario : Scenario.values()) {
			form = form.with("strategies." + scenario, plan.content().strategies().get(scenario));
		}
		return ask(plan, "scenarios", form, HttpStatus.OK);
	}

	@PostMapping(PlanPages.ONE + "/scenarios")
	@CallableBy(value = Caller.MEMBER, roles = { Role.RSSI, Role.COORDINATOR })
	Rendering changeScenarios(Actor actor, @PathVariable PlanId id, Form form) {
		Plan plan = PlanPages.find(this.plans, actor, id);
		Map<String, String> strategies = new LinkedHashMap<>();
		for (Scenario scenario : Scenario.values()) {
			strategies.put(scenario.name(), form.value("strategies." + scenario));
		}
		return change(actor, plan, "scenarios", form, PlanDraft.of(plan.content()).meeting(strategies));
	}

	@GetMapping(PlanPages.ONE + "/decision")
	@CallableBy(value = Caller.MEMBER, roles = { Role.RSSI, Role.COORDINATOR })
	Rendering askDecision(Actor actor, @PathVariable PlanId id) {
		Plan plan = PlanPages.find(this.plans, actor, id);
		PlanContent content = plan.content();
		return ask(plan, "decision",
				Form.empty()
					.with("activation", content.activation())
					.with("deactivation", content.deactivation())
					.with("deciders", PlanForms.deciders(content))
					.with("communication", content.communication())
					.with("revision", plan.revision()),
				HttpStatus.OK);
	}

	@PostMapping(PlanPages.ONE + "/decision")
	@CallableBy(value = Caller.MEMBER, roles = { Role.RSSI, Role.COORDINATOR })
	Rendering changeDecision(Actor actor, @PathVariable PlanId id, Form form) {
		Plan plan = PlanPages.find(this.plans, actor, id);
		return change(actor, plan, "decision", form,
				PlanDraft.of(plan.content())
					.decidedBy(form.value("activation"), form.value("deactivation"),
							PlanLines.deciders(form.value("deciders")), form.value("communication")));
	}

	@GetMapping(PlanPages.ONE + "/priorites")
	@CallableBy(value = Caller.MEMBER, roles = { Role.RSSI, Role.COORDINATOR })
	Rendering askPriorities(Actor actor, @PathVariable PlanId id) {
		Plan plan = PlanPages.find(this.plans, actor, id);
		return ask(plan, "priorities",
				Form.empty()
					.with("priorities", PlanForms.priorities(plan.content()))
					.with("means", plan.content().means())
					.with("revision", plan.revision()),
				HttpStatus.OK);
	}

	@PostMapping(PlanPages.ONE + "/priorites")
	@CallableBy(value = Caller.MEMBER, roles = { Role.RSSI, Role.COORDINATOR })
	Rendering changePriorities(Actor actor, @PathVariable PlanId id, Form form) {
		Plan plan = PlanPages.find(this.plans, actor, id);
		return change(actor, plan, "priorities", form, PlanDraft.of(plan.content())
			.sharing(PlanLines.priorities(form.value("priorities")), form.value("means")));
	}

	/**
	 * Adds lines of the computed order to the list, where its keeper moves and changes
	 * them.
	 */
	@PostMapping(PlanPages.ONE + "/priorites/reprendre")
	@CallableBy(value = Caller.MEMBER, roles = { Role.RSSI, Role.COORDINATOR })
	Rendering takeOver(Actor actor, @PathVariable PlanId id, Form form) {
		Plan plan = PlanPages.find(this.plans, actor, id);
		String means = plan.content().means();
		String all = PlanForms.priorities(plan.content()) + "\n" + String.join("\n", form.values("lines"));
		return change(actor, plan, "priorities", form.with("priorities", all.strip()).with("means", means),
				PlanDraft.of(plan.content()).sharing(PlanLines.priorities(all), means));
	}

	private Rendering change(Actor actor, Plan plan, String part, Form form, PlanDraft draft) {
		try {
			Change outcome = this.plans.change(actor, plan.id(), PlanForms.revision(form), draft);
			return outcome == Change.DONE ? PlanForms.shown(PlanPages.path(plan.id())) : ask(plan, part,
					form.with("revision", plan.revision()).refused(PlanForms.stale()), HttpStatus.CONFLICT);
		}
		catch (InvalidInput refusal) {
			return ask(plan, part, form.refused(PlanForms.within(refusal, "")), HttpStatus.UNPROCESSABLE_CONTENT);
		}
	}

	private static Rendering ask(Plan plan, String part, Form form, HttpStatus status) {
		return Rendering.view("plans/" + part)
			.status(status)
			.modelAttribute("plan", plan)
			.modelAttribute("form", form)
			.modelAttribute("scenarios", Scenario.values())
			.build();
	}

}
