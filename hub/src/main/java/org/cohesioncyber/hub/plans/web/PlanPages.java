package org.cohesioncyber.hub.plans.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.cohesioncyber.hub.plans.NewPlan;
import org.cohesioncyber.hub.plans.Plan;
import org.cohesioncyber.hub.plans.PlanAttachments;
import org.cohesioncyber.hub.plans.PlanFinding;
import org.cohesioncyber.hub.plans.PlanId;
import org.cohesioncyber.hub.plans.PlanKind;
import org.cohesioncyber.hub.plans.PlanScale;
import org.cohesioncyber.hub.plans.PlanStatus;
import org.cohesioncyber.hub.plans.PlanVersions;
import org.cohesioncyber.hub.plans.Plans;
import org.cohesioncyber.hub.plans.Scenario;
import org.cohesioncyber.hub.plans.spi.PlanAspect;
import org.cohesioncyber.hub.shared.Actor;
import org.cohesioncyber.hub.shared.CallableBy;
import org.cohesioncyber.hub.shared.CallableBy.Caller;
import org.cohesioncyber.hub.shared.Choice;
import org.cohesioncyber.hub.shared.Form;
import org.cohesioncyber.hub.shared.InvalidInput;
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

/** « Plans »: the PCA, PRA and PCI one keeps or reads. */
@Controller
class PlanPages {

	static final String HOME = "/plans";

	static final String ONE = HOME + "/{id}";

	private static final int SHOWN = 20;

	private final Plans plans;

	private final PlanVersions versions;

	private final PlanAttachments attachments;

	private final PlanOutlines outlines;

	private final List<PlanAspect> aspects;

	PlanPages(Plans plans, PlanVersions versions, PlanAttachments attachments, PlanOutlines outlines,
			List<PlanAspect> aspects) {
		this.aspects = aspects;
		this.plans = plans;
		this.versions = versions;
		this.attachments = attachments;
		this.outlines = outlines;
	}

	@GetMapping(HOME)
	@CallableBy(value = Caller.MEMBER, roles = { Role.RSSI, Role.PARTNER, Role.COORDINATOR })
	Rendering list(Actor actor, @RequestParam(name = "suite", required = false) @Nullable String cursor) {
		Page<Plan> page = this.plans.list(actor, cursor);
		Map<PlanId, List<PlanFinding>> findings = this.plans.findings(actor, page.items());
		return Rendering.view("plans/plans")
			.modelAttribute("lines", page.items().stream().map(plan -> line(plan, findings)).toList())
			.modelAttribute("first", cursor == null ? "" : HOME)
			.modelAttribute("next", page.next() == null ? "" : HOME + "?suite=" + page.next())
			.modelAttribute("mayKeep", !scales(actor).isEmpty())
			.modelAttribute("isRssi", actor.has(Role.RSSI))
			.build();
	}

	private Line line(Plan plan, Map<PlanId, List<PlanFinding>> findings) {
		return new Line(plan, plan.statusOn(this.plans.today()), findings.getOrDefault(plan.id(), List.of()).size());
	}

	@GetMapping(HOME + "/nouveau")
	@CallableBy(value = Caller.MEMBER, roles = { Role.RSSI, Role.COORDINATOR })
	Rendering ask(Actor actor) {
		return ask(actor, Form.empty().with("planKind", PlanKind.PCA), HttpStatus.OK);
	}

	@PostMapping(HOME + "/nouveau")
	@CallableBy(value = Caller.MEMBER, roles = { Role.RSSI, Role.COORDINATOR })
	Rendering add(Actor actor, Form form) {
		try {
			boolean isTerritory = form.value("scale").equals("TERRITORY") || !actor.has(Role.RSSI);
			return PlanForms.shown(path(this.plans.add(actor,
					new NewPlan(form.value("planKind"), isTerritory, form.value("title")), null)));
		}
		catch (InvalidInput refusal) {
			return ask(actor, form.refused(refusal), HttpStatus.UNPROCESSABLE_CONTENT);
		}
	}

	private static Rendering ask(Actor actor, Form form, HttpStatus status) {
		return Rendering.view("plans/new")
			.status(status)
			.modelAttribute("form", form)
			.modelAttribute("kinds", Choice.of("plans.kind", PlanKind.values()))
			.modelAttribute("scales", scales(actor))
			.build();
	}

	private static List<Choice> scales(Actor actor) {
		List<Choice> scales = new ArrayList<>();
		if (actor.has(Role.RSSI)) {
			scales.add(Choice.key("ORGANISATION", "plans.scale.ORGANISATION"));
		}
		if (actor.has(Role.COORDINATOR)) {
			scales.add(Choice.key("TERRITORY", "plans.scale.TERRITORY"));
		}
		return scales;
	}

	@GetMapping(ONE)
	@CallableBy(value = Caller.MEMBER, roles = { Role.RSSI, Role.PARTNER, Role.COORDINATOR })
	Rendering show(Actor actor, @PathVariable PlanId id, Locale locale) {
		Plan plan = find(this.plans, actor, id);
		return Rendering.view("plans/plan")
			.modelAttribute("plan", plan)
			.modelAttribute("status", plan.statusOn(this.plans.today()))
			.modelAttribute("findingsHere", this.plans.findings(actor, plan))
			.modelAttribute("scenarios", Scenario.values())
			.modelAttribute("isTerritory", plan.scale() == PlanScale.TERRITORY)
			.modelAttribute("versions", this.versions.list(actor, id))
			.modelAttribute("files", this.attachments.list(actor, id))
			.modelAttribute("aspects", this.aspects.stream().map(aspect -> aspect.of(actor, id, locale)).toList())
			.modelAttribute("mayKeep", Plans.mayKeep(actor, plan))
			.build();
	}

	/** Everything found, twenty a page. */
	@GetMapping(ONE + "/constats")
	@CallableBy(value = Caller.MEMBER, roles = { Role.RSSI, Role.PARTNER, Role.COORDINATOR })
	Rendering findings(Actor actor, @PathVariable PlanId id, @RequestParam(defaultValue = "0") String suite) {
		Plan plan = find(this.plans, actor, id);
		List<PlanFinding> all = this.plans.findings(actor, plan);
		int from = suite.matches("[0-9]{1,6}") ? Integer.parseInt(suite) : 0;
		return Rendering.view("plans/findings")
			.modelAttribute("plan", plan)
			.modelAttribute("count", all.size())
			.modelAttribute("page", all.stream().skip(from).limit(SHOWN).toList())
			.modelAttribute("first", from == 0 ? "" : path(id) + "/constats")
			.modelAttribute("next", from + SHOWN < all.size() ? path(id) + "/constats?suite=" + (from + SHOWN) : "")
			.build();
	}

	/** The whole draft, to be read and printed. */
	@GetMapping(ONE + "/lecture")
	@CallableBy(value = Caller.MEMBER, roles = { Role.RSSI, Role.PARTNER, Role.COORDINATOR })
	Rendering read(Actor actor, @PathVariable PlanId id, Locale locale) {
		Plan plan = find(this.plans, actor, id);
		return Rendering.view("plans/reading")
			.modelAttribute("plan", plan)
			.modelAttribute("status", plan.statusOn(this.plans.today()))
			.modelAttribute("sections",
					this.outlines.sections(plan.content(), locale, this.plans.activities(actor, plan)))
			.build();
	}

	@PostMapping(ONE + "/retirer")
	@CallableBy(value = Caller.MEMBER, roles = { Role.RSSI, Role.COORDINATOR })
	Rendering retire(Actor actor, @PathVariable PlanId id, Form form) {
		find(this.plans, actor, id);
		return switch (this.plans.retire(actor, id, PlanForms.revision(form))) {
			case DONE -> PlanForms.shown(HOME);
			case STALE -> throw new ResponseStatusException(HttpStatus.CONFLICT);
		};
	}

	static Plan find(Plans plans, Actor actor, PlanId id) {
		return plans.find(actor, id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
	}

	static String path(PlanId id) {
		return HOME + "/" + id;
	}

	/** A plan in a list. */
	record Line(Plan plan, PlanStatus status, int findings) {

	}

}
