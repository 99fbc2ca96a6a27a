package org.cohesioncyber.hub.plans.web;

import java.time.Clock;

import org.cohesioncyber.hub.plans.OfflineCopies;
import org.cohesioncyber.hub.plans.OfflineCopy;
import org.cohesioncyber.hub.plans.OfflineCopyId;
import org.cohesioncyber.hub.plans.Plan;
import org.cohesioncyber.hub.plans.PlanId;
import org.cohesioncyber.hub.plans.Plans;
import org.cohesioncyber.hub.shared.Actor;
import org.cohesioncyber.hub.shared.CallableBy;
import org.cohesioncyber.hub.shared.CallableBy.Caller;
import org.cohesioncyber.hub.shared.Form;
import org.cohesioncyber.hub.shared.Role;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.reactive.result.view.Rendering;

/**
 * « Enregistrer sur cet appareil »: hands the crisis sheet over to be encrypted by the
 * browser, and says where copies are.
 */
@Controller
class OfflineCopyPages {

	private static final String HERE = PlanPages.ONE + "/hors-ligne";

	private final Plans plans;

	private final OfflineCopies copies;

	private final CrisisSheetContent content;

	private final Clock clock;

	OfflineCopyPages(Plans plans, OfflineCopies copies, CrisisSheetContent content, Clock clock) {
		this.plans = plans;
		this.copies = copies;
		this.content = content;
		this.clock = clock;
	}

	@GetMapping(HERE)
	@CallableBy(value = Caller.MEMBER, roles = { Role.RSSI, Role.PARTNER, Role.COORDINATOR })
	Rendering show(Actor actor, @PathVariable PlanId id) {
		Plan plan = PlanPages.find(this.plans, actor, id);
		return Rendering.view("plans/offline")
			.modelAttribute("plan", plan)
			.modelAttribute("copies", this.copies.list(actor, id))
			.modelAttribute("now", this.clock.instant())
			.modelAttribute("installable", true)
			.build();
	}

	/** The sheet as a piece of a page; its passphrase is never sent. */
	@PostMapping(HERE)
	@CallableBy(value = Caller.MEMBER, roles = { Role.RSSI, Role.PARTNER, Role.COORDINATOR })
	Rendering save(Actor actor, @PathVariable PlanId id, Form form) {
		Plan plan = PlanPages.find(this.plans, actor, id);
		OfflineCopy copy = this.copies.add(actor, plan, form.value("device"));
		return Rendering.view("plans/offline-copy")
			.model(this.content.of(actor, plan))
			.modelAttribute("copy", copy)
			.build();
	}

	@PostMapping(HERE + "/{copy}/retirer")
	@CallableBy(value = Caller.MEMBER, roles = { Role.RSSI, Role.PARTNER, Role.COORDINATOR })
	Rendering revoke(Actor actor, @PathVariable PlanId id, @PathVariable OfflineCopyId copy) {
		PlanPages.find(this.plans, actor, id);
		this.copies.revoke(actor, id, copy);
		return PlanForms.shown(PlanPages.path(id) + "/hors-ligne");
	}

}
