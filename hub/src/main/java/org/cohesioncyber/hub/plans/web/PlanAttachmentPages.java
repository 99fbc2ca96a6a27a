package org.cohesioncyber.hub.plans.web;

import java.util.UUID;

import org.cohesioncyber.hub.files.FileId;
import org.cohesioncyber.hub.files.Upload;
import org.cohesioncyber.hub.plans.Plan;
import org.cohesioncyber.hub.plans.PlanAttachments;
import org.cohesioncyber.hub.plans.PlanId;
import org.cohesioncyber.hub.plans.Plans;
import org.cohesioncyber.hub.shared.Actor;
import org.cohesioncyber.hub.shared.CallableBy;
import org.cohesioncyber.hub.shared.CallableBy.Caller;
import org.cohesioncyber.hub.shared.Form;
import org.cohesioncyber.hub.shared.InvalidInput;
import org.cohesioncyber.hub.shared.Role;

import org.reactivestreams.Publisher;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.reactive.result.view.Rendering;

/** Files attached to a plan, and one more. */
@Controller
class PlanAttachmentPages {

	private static final String ALL = PlanPages.ONE + "/pieces";

	private final Plans plans;

	private final PlanAttachments attachments;

	PlanAttachmentPages(Plans plans, PlanAttachments attachments) {
		this.plans = plans;
		this.attachments = attachments;
	}

	@GetMapping(ALL)
	@CallableBy(value = Caller.MEMBER, roles = { Role.RSSI, Role.PARTNER, Role.COORDINATOR })
	Rendering list(Actor actor, @PathVariable PlanId id) {
		return list(actor, id, Form.empty(), HttpStatus.OK);
	}

	@PostMapping(ALL)
	@CallableBy(value = Caller.MEMBER, roles = { Role.RSSI, Role.COORDINATOR })
	Rendering add(Actor actor, @PathVariable PlanId id, Form form, Upload document) {
		PlanPages.find(this.plans, actor, id);
		try {
			this.attachments.add(actor, id, document);
			return PlanForms.shown(PlanPages.path(id) + "/pieces");
		}
		catch (InvalidInput refusal) {
			return list(actor, id, form.refused(refusal), HttpStatus.UNPROCESSABLE_CONTENT);
		}
	}

	@GetMapping(ALL + "/{file}")
	@CallableBy(value = Caller.MEMBER, roles = { Role.RSSI, Role.PARTNER, Role.COORDINATOR })
	ResponseEntity<Publisher<DataBuffer>> open(Actor actor, @PathVariable PlanId id, @PathVariable UUID file) {
		return this.attachments.open(actor, id, new FileId(file)).answer();
	}

	@PostMapping(ALL + "/{file}/retirer")
	@CallableBy(value = Caller.MEMBER, roles = { Role.RSSI, Role.COORDINATOR })
	Rendering remove(Actor actor, @PathVariable PlanId id, @PathVariable UUID file) {
		this.attachments.remove(actor, id, new FileId(file));
		return PlanForms.shown(PlanPages.path(id) + "/pieces");
	}

	private Rendering list(Actor actor, PlanId id, Form form, HttpStatus status) {
		Plan plan = PlanPages.find(this.plans, actor, id);
		return Rendering.view("plans/attachments")
			.status(status)
			.modelAttribute("plan", plan)
			.modelAttribute("form", form)
			.modelAttribute("files", this.attachments.list(actor, id))
			.modelAttribute("mayKeep", Plans.mayKeep(actor, plan))
			.build();
	}

}
