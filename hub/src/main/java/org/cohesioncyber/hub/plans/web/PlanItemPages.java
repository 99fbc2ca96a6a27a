package org.cohesioncyber.hub.plans.web;

import java.util.ArrayList;
import java.util.List;

import org.cohesioncyber.hub.plans.Plan;
import org.cohesioncyber.hub.plans.PlanContent.Backup;
import org.cohesioncyber.hub.plans.PlanContent.Known;
import org.cohesioncyber.hub.plans.PlanContent.Procedure;
import org.cohesioncyber.hub.plans.PlanDraft;
import org.cohesioncyber.hub.plans.PlanDraft.BackupDraft;
import org.cohesioncyber.hub.plans.PlanDraft.ProcedureDraft;
import org.cohesioncyber.hub.plans.PlanId;
import org.cohesioncyber.hub.plans.Plans;
import org.cohesioncyber.hub.shared.Actor;
import org.cohesioncyber.hub.shared.CallableBy;
import org.cohesioncyber.hub.shared.CallableBy.Caller;
import org.cohesioncyber.hub.shared.Change;
import org.cohesioncyber.hub.shared.Choice;
import org.cohesioncyber.hub.shared.Form;
import org.cohesioncyber.hub.shared.InvalidInput;
import org.cohesioncyber.hub.shared.Role;
import org.cohesioncyber.hub.shared.TypedDuration;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.reactive.result.view.Rendering;
import org.springframework.web.server.ResponseStatusException;

/**
 * One procedure or one backup of a plan, added, changed or removed. An item is named by
 * its place, which means the same as long as the revision does.
 */
@Controller
class PlanItemPages {

	private static final List<Choice> KNOWN = Choice.of("plans.known", Known.values());

	private final Plans plans;

	PlanItemPages(Plans plans) {
		this.plans = plans;
	}

	@GetMapping(PlanPages.ONE + "/procedure")
	@CallableBy(value = Caller.MEMBER, roles = { Role.RSSI, Role.COORDINATOR })
	Rendering askProcedure(Actor actor, @PathVariable PlanId id, @RequestParam(defaultValue = "") String place) {
		Plan plan = PlanPages.find(this.plans, actor, id);
		List<Procedure> all = plan.content().procedures();
		Form form = Form.empty().with("revision", plan.revision()).with("place", place);
		int at = place(place, all.size());
		return askProcedure(actor, plan,
				at < all.size() ? PlanForms.filled(form, all.get(at)) : form.with("order", all.size() + 1),
				HttpStatus.OK);
	}

	@PostMapping(PlanPages.ONE + "/procedure")
	@CallableBy(value = Caller.MEMBER, roles = { Role.RSSI, Role.COORDINATOR })
	Rendering changeProcedure(Actor actor, @PathVariable PlanId id, Form form) {
		Plan plan = PlanPages.find(this.plans, actor, id);
		List<ProcedureDraft> all = new ArrayList<>(procedures(plan));
		int at = place(form.value("place"), all.size());
		try {
			put(all, at, PlanForms.procedure(form, activities(actor, plan).chosen(form)));
			return this.plans.change(actor, id, PlanForms.revision(form),
					PlanDraft.of(plan.content()).following(all)) == Change.DONE ? PlanForms.shown(PlanPages.path(id))
							: askProcedure(actor, plan, stale(form, plan), HttpStatus.CONFLICT);
		}
		catch (InvalidInput refusal) {
			return askProcedure(actor, plan, form.refused(PlanForms.within(refusal, "procedures." + at + ".")),
					HttpStatus.UNPROCESSABLE_CONTENT);
		}
	}

	@PostMapping(PlanPages.ONE + "/procedure/retirer")
	@CallableBy(value = Caller.MEMBER, roles = { Role.RSSI, Role.COORDINATOR })
	Rendering removeProcedure(Actor actor, @PathVariable PlanId id, Form form) {
		Plan plan = PlanPages.find(this.plans, actor, id);
		return remove(actor, plan, form, PlanDraft.of(plan.content()).following(without(procedures(plan), form)));
	}

	@GetMapping(PlanPages.ONE + "/sauvegarde")
	@CallableBy(value = Caller.MEMBER, roles = { Role.RSSI, Role.COORDINATOR })
	Rendering askBackup(Actor actor, @PathVariable PlanId id, @RequestParam(defaultValue = "") String place) {
		Plan plan = PlanPages.find(this.plans, actor, id);
		List<Backup> all = plan.content().backups();
		Form form = Form.empty().with("revision", plan.revision()).with("place", place);
		int at = place(place, all.size());
		return askBackup(plan, at < all.size() ? PlanForms.filled(form, all.get(at))
				: form.with("offsite", Known.UNKNOWN).with("offline", Known.UNKNOWN).with("measured.unit", "HOURS"),
				HttpStatus.OK);
	}

	@PostMapping(PlanPages.ONE + "/sauvegarde")
	@CallableBy(value = Caller.MEMBER, roles = { Role.RSSI, Role.COORDINATOR })
	Rendering changeBackup(Actor actor, @PathVariable PlanId id, Form form) {
		Plan plan = PlanPages.find(this.plans, actor, id);
		List<BackupDraft> all = new ArrayList<>(backups(plan));
		int at = place(form.value("place"), all.size());
		try {
			put(all, at, PlanForms.backup(form));
			return this.plans.change(actor, id, PlanForms.revision(form),
					PlanDraft.of(plan.content()).backedUp(all)) == Change.DONE ? PlanForms.shown(PlanPages.path(id))
							: askBackup(plan, stale(form, plan), HttpStatus.CONFLICT);
		}
		catch (InvalidInput refusal) {
			return askBackup(plan, form.refused(PlanForms.within(refusal, "backups." + at + ".")),
					HttpStatus.UNPROCESSABLE_CONTENT);
		}
	}

	@PostMapping(PlanPages.ONE + "/sauvegarde/retirer")
	@CallableBy(value = Caller.MEMBER, roles = { Role.RSSI, Role.COORDINATOR })
	Rendering removeBackup(Actor actor, @PathVariable PlanId id, Form form) {
		Plan plan = PlanPages.find(this.plans, actor, id);
		return remove(actor, plan, form, PlanDraft.of(plan.content()).backedUp(without(backups(plan), form)));
	}

	private Rendering remove(Actor actor, Plan plan, Form form, PlanDraft draft) {
		return switch (this.plans.change(actor, plan.id(), PlanForms.revision(form), draft)) {
			case DONE -> PlanForms.shown(PlanPages.path(plan.id()));
			case STALE -> throw new ResponseStatusException(HttpStatus.CONFLICT);
		};
	}

	private ActivityChoices activities(Actor actor, Plan plan) {
		return new ActivityChoices(this.plans.activities(actor, plan));
	}

	private Rendering askProcedure(Actor actor, Plan plan, Form form, HttpStatus status) {
		ActivityChoices activities = activities(actor, plan);
		return Rendering.view("plans/procedure")
			.status(status)
			.modelAttribute("plan", plan)
			.modelAttribute("form", form)
			.modelAttribute("activities", activities.shown(form))
			.modelAttribute("isCut", activities.areCut())
			.build();
	}

	private static Rendering askBackup(Plan plan, Form form, HttpStatus status) {
		return Rendering.view("plans/backup")
			.status(status)
			.modelAttribute("plan", plan)
			.modelAttribute("form", form)
			.modelAttribute("known", KNOWN)
			.modelAttribute("units", TypedDuration.UNITS)
			.build();
	}

	private static int place(String text, int size) {
		try {
			return PlanForms.place(text, size);
		}
		catch (InvalidInput _) {
			throw new ResponseStatusException(HttpStatus.NOT_FOUND);
		}
	}

	private static Form stale(Form form, Plan plan) {
		return form.with("revision", plan.revision()).refused(PlanForms.stale());
	}

	private static List<ProcedureDraft> procedures(Plan plan) {
		return List.copyOf(known(PlanDraft.of(plan.content()).procedures()));
	}

	private static List<BackupDraft> backups(Plan plan) {
		return List.copyOf(known(PlanDraft.of(plan.content()).backups()));
	}

	private static <T> List<T> known(@Nullable List<T> items) {
		return items == null ? List.of() : items;
	}

	private static <T> void put(List<T> all, int at, T one) {
		if (at < all.size()) {
			all.set(at, one);
		}
		else {
			all.add(one);
		}
	}

	private static <T> List<T> without(List<T> all, Form form) {
		List<T> rest = new ArrayList<>(all);
		int at = place(form.value("place"), all.size());
		if (at < rest.size()) {
			rest.remove(at);
		}
		return rest;
	}

}
