package org.cohesioncyber.hub.continuity.web;

import java.util.List;
import java.util.Locale;

import org.cohesioncyber.hub.continuity.Activities;
import org.cohesioncyber.hub.continuity.Activity;
import org.cohesioncyber.hub.continuity.ActivityDraft;
import org.cohesioncyber.hub.continuity.ActivityId;
import org.cohesioncyber.hub.continuity.Finding;
import org.cohesioncyber.hub.continuity.Findings;
import org.cohesioncyber.hub.continuity.Impacts.Axis;
import org.cohesioncyber.hub.continuity.Impacts.Horizon;
import org.cohesioncyber.hub.continuity.Targets.Target;
import org.cohesioncyber.hub.continuity.spi.ActivityAspect;
import org.cohesioncyber.hub.shared.Actor;
import org.cohesioncyber.hub.shared.CallableBy;
import org.cohesioncyber.hub.shared.CallableBy.Caller;
import org.cohesioncyber.hub.shared.Change;
import org.cohesioncyber.hub.shared.Form;
import org.cohesioncyber.hub.shared.InvalidInput;
import org.cohesioncyber.hub.shared.Page;
import org.cohesioncyber.hub.shared.Revision;
import org.cohesioncyber.hub.shared.TypedDuration;
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

/** « Activités essentielles »: the business impact analysis of one's own organisation. */
@Controller
class ActivityPages {

	private static final String HOME = "/activites";

	private static final String ONE = HOME + "/{id}";

	private final Activities activities;

	private final List<ActivityAspect> aspects;

	ActivityPages(Activities activities, List<ActivityAspect> aspects) {
		this.activities = activities;
		this.aspects = aspects;
	}

	@GetMapping(HOME)
	@CallableBy(value = Caller.MEMBER, roles = { Role.RSSI, Role.PARTNER })
	Rendering list(Actor actor, @RequestParam(required = false) @Nullable String cursor) {
		Page<Activity> page = this.activities.list(actor, cursor);
		return Rendering.view("continuity/activities")
			.modelAttribute("lines", page.items().stream().map(Line::of).toList())
			.modelAttribute("first", cursor == null ? "" : HOME)
			.modelAttribute("next", page.next() == null ? "" : HOME + "?cursor=" + page.next())
			.modelAttribute("mayKeep", Activities.mayKeep(actor))
			.build();
	}

	@GetMapping(HOME + "/nouvelle")
	@CallableBy(value = Caller.MEMBER, roles = Role.RSSI)
	Rendering ask() {
		return ask(ActivityForm.empty(), HOME + "/nouvelle", HOME, HttpStatus.OK);
	}

	@PostMapping(HOME + "/nouvelle")
	@CallableBy(value = Caller.MEMBER, roles = Role.RSSI)
	Rendering add(Actor actor, Form form) {
		try {
			ActivityId added = this.activities.add(actor, ActivityForm.draft(form, null), null);
			return Rendering.redirectTo(HOME + "/" + added + "/impacts").status(HttpStatus.SEE_OTHER).build();
		}
		catch (InvalidInput refusal) {
			return ask(form.refused(refusal), HOME + "/nouvelle", HOME, HttpStatus.UNPROCESSABLE_CONTENT);
		}
	}

	@GetMapping(ONE)
	@CallableBy(value = Caller.MEMBER, roles = { Role.RSSI, Role.PARTNER })
	Rendering show(Actor actor, @PathVariable ActivityId id, Locale locale) {
		Activity activity = find(actor, id);
		return Rendering.view("continuity/activity")
			.modelAttribute("activity", activity)
			.modelAttribute("findingsHere", Line.of(activity).findings())
			.modelAttribute("aspects", this.aspects.stream().map(aspect -> aspect.of(actor, id, locale)).toList())
			.modelAttribute("targets", Target.values())
			.modelAttribute("axes", Axis.values())
			.modelAttribute("horizons", Horizon.values())
			.modelAttribute("mayKeep", Activities.mayKeep(actor))
			.build();
	}

	@GetMapping(ONE + "/modifier")
	@CallableBy(value = Caller.MEMBER, roles = Role.RSSI)
	Rendering edit(Actor actor, @PathVariable ActivityId id) {
		return ask(ActivityForm.filled(find(actor, id)), path(id) + "/modifier", path(id), HttpStatus.OK);
	}

	@PostMapping(ONE + "/modifier")
	@CallableBy(value = Caller.MEMBER, roles = Role.RSSI)
	Rendering change(Actor actor, @PathVariable ActivityId id, Form form) {
		Activity known = find(actor, id);
		try {
			Change outcome = this.activities.change(actor, id, Revision.of(form), ActivityForm.draft(form, known));
			return outcome == Change.DONE ? shown(id)
					: ask(form.with("revision", find(actor, id).revision()).refused(Revision.stale()),
							path(id) + "/modifier", path(id), HttpStatus.CONFLICT);
		}
		catch (InvalidInput refusal) {
			return ask(form.refused(refusal), path(id) + "/modifier", path(id), HttpStatus.UNPROCESSABLE_CONTENT);
		}
	}

	private static Rendering ask(Form form, String action, String back, HttpStatus status) {
		return Rendering.view("continuity/activity-form")
			.status(status)
			.modelAttribute("form", form)
			.modelAttribute("action", action)
			.modelAttribute("back", back)
			.modelAttribute("targets", Target.values())
			.modelAttribute("units", TypedDuration.UNITS)
			.build();
	}

	@GetMapping(ONE + "/impacts")
	@CallableBy(value = Caller.MEMBER, roles = Role.RSSI)
	Rendering askImpacts(Actor actor, @PathVariable ActivityId id) {
		Activity activity = find(actor, id);
		return askImpacts(activity, ActivityForm.filledImpacts(activity), HttpStatus.OK);
	}

	@PostMapping(ONE + "/impacts")
	@CallableBy(value = Caller.MEMBER, roles = Role.RSSI)
	Rendering changeImpacts(Actor actor, @PathVariable ActivityId id, Form form) {
		Activity known = find(actor, id);
		try {
			Change outcome = this.activities.change(actor, id, Revision.of(form),
					ActivityDraft.of(known).with(ActivityForm.impacts(form)));
			return outcome == Change.DONE ? shown(id) : askImpacts(known,
					form.with("revision", known.revision()).refused(Revision.stale()), HttpStatus.CONFLICT);
		}
		catch (InvalidInput refusal) {
			return askImpacts(known, form.refused(refusal), HttpStatus.UNPROCESSABLE_CONTENT);
		}
	}

	private static Rendering askImpacts(Activity activity, Form form, HttpStatus status) {
		return Rendering.view("continuity/impacts")
			.status(status)
			.modelAttribute("form", form)
			.modelAttribute("activity", activity)
			.modelAttribute("axes", Axis.values())
			.modelAttribute("horizons", Horizon.values())
			.build();
	}

	@PostMapping(ONE + "/retirer")
	@CallableBy(value = Caller.MEMBER, roles = Role.RSSI)
	Rendering retire(Actor actor, @PathVariable ActivityId id, Form form) {
		find(actor, id);
		return switch (this.activities.retire(actor, id, Revision.of(form))) {
			case DONE -> Rendering.redirectTo(HOME).status(HttpStatus.SEE_OTHER).build();
			case STALE -> throw new ResponseStatusException(HttpStatus.CONFLICT);
		};
	}

	private Activity find(Actor actor, ActivityId id) {
		return this.activities.find(actor, id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
	}

	private static Rendering shown(ActivityId id) {
		return Rendering.redirectTo(path(id)).status(HttpStatus.SEE_OTHER).build();
	}

	private static String path(ActivityId id) {
		return HOME + "/" + id;
	}

	/** An activity and what was found about it. */
	record Line(Activity activity, List<Finding> findings) {

		static Line of(Activity activity) {
			return new Line(activity, Findings.of(activity.portrait(), activity.targets(), activity.impacts()));
		}

	}

}
