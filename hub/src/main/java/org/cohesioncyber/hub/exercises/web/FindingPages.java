package org.cohesioncyber.hub.exercises.web;

import java.util.ArrayList;
import java.util.List;

import org.cohesioncyber.hub.exercises.Exercise;
import org.cohesioncyber.hub.exercises.ExerciseAction;
import org.cohesioncyber.hub.exercises.ExerciseActions;
import org.cohesioncyber.hub.exercises.ExerciseFinding;
import org.cohesioncyber.hub.exercises.ExerciseFindings;
import org.cohesioncyber.hub.exercises.ExerciseId;
import org.cohesioncyber.hub.exercises.FindingId;
import org.cohesioncyber.hub.exercises.FindingKind;
import org.cohesioncyber.hub.exercises.Measures;
import org.cohesioncyber.hub.plans.Plan;
import org.cohesioncyber.hub.plans.Plans;
import org.cohesioncyber.hub.shared.Actor;
import org.cohesioncyber.hub.shared.CallableBy;
import org.cohesioncyber.hub.shared.CallableBy.Caller;
import org.cohesioncyber.hub.shared.Change;
import org.cohesioncyber.hub.shared.Choice;
import org.cohesioncyber.hub.shared.Form;
import org.cohesioncyber.hub.shared.InvalidInput;
import org.cohesioncyber.hub.shared.Page;
import org.cohesioncyber.hub.shared.Revision;
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

/** What the own organisation draws from an exercise, with what it is to do about it. */
@Controller
class FindingPages {

	private static final String PATH = ExerciseFrame.ONE + "/constats";

	private static final int SIZE = 20;

	private final ExerciseFrame frame;

	private final ExerciseFindings findings;

	private final ExerciseActions actions;

	private final Measures measures;

	private final Plans plans;

	FindingPages(ExerciseFrame frame, ExerciseFindings findings, ExerciseActions actions, Measures measures,
			Plans plans) {
		this.frame = frame;
		this.findings = findings;
		this.actions = actions;
		this.measures = measures;
		this.plans = plans;
	}

	@GetMapping(PATH)
	@CallableBy(value = Caller.MEMBER, roles = { Role.RSSI, Role.PARTNER, Role.COORDINATOR })
	Rendering list(Actor actor, @PathVariable ExerciseId id,
			@RequestParam(name = "suite", required = false) @Nullable String cursor) {
		return list(actor, this.frame.find(actor, id), Form.empty(), cursor, HttpStatus.OK);
	}

	@PostMapping(PATH)
	@CallableBy(value = Caller.MEMBER, roles = { Role.RSSI, Role.COORDINATOR })
	Rendering add(Actor actor, @PathVariable ExerciseId id, Form form) {
		Exercise exercise = this.frame.find(actor, id);
		try {
			this.findings.add(actor, id, LessonForm.finding(form), null);
			return ExerciseFrame.shown(path(id));
		}
		catch (InvalidInput refusal) {
			return list(actor, exercise, form.refused(refusal), null, HttpStatus.UNPROCESSABLE_CONTENT);
		}
	}

	@GetMapping(PATH + "/{finding}")
	@CallableBy(value = Caller.MEMBER, roles = { Role.RSSI, Role.COORDINATOR })
	Rendering edit(Actor actor, @PathVariable ExerciseId id, @PathVariable FindingId finding) {
		Exercise exercise = this.frame.find(actor, id);
		return edit(actor, exercise, finding, LessonForm.filled(find(actor, id, finding)), HttpStatus.OK);
	}

	@PostMapping(PATH + "/{finding}")
	@CallableBy(value = Caller.MEMBER, roles = { Role.RSSI, Role.COORDINATOR })
	Rendering change(Actor actor, @PathVariable ExerciseId id, @PathVariable FindingId finding, Form form) {
		Exercise exercise = this.frame.find(actor, id);
		ExerciseFinding known = find(actor, id, finding);
		try {
			return done(actor, exercise, known, form,
					this.findings.change(actor, id, finding, Revision.of(form), LessonForm.finding(form)));
		}
		catch (InvalidInput refusal) {
			return edit(actor, exercise, finding, form.refused(refusal), HttpStatus.UNPROCESSABLE_CONTENT);
		}
	}

	@PostMapping(PATH + "/{finding}/retirer")
	@CallableBy(value = Caller.MEMBER, roles = { Role.RSSI, Role.COORDINATOR })
	Rendering remove(Actor actor, @PathVariable ExerciseId id, @PathVariable FindingId finding, Form form) {
		Exercise exercise = this.frame.find(actor, id);
		ExerciseFinding known = find(actor, id, finding);
		try {
			return done(actor, exercise, known, LessonForm.filled(known),
					this.findings.remove(actor, id, finding, Revision.of(form)));
		}
		catch (InvalidInput refusal) {
			return edit(actor, exercise, finding, LessonForm.filled(known).refused(refusal),
					HttpStatus.UNPROCESSABLE_CONTENT);
		}
	}

	private Rendering done(Actor actor, Exercise exercise, ExerciseFinding known, Form form, Change outcome) {
		return outcome == Change.DONE ? ExerciseFrame.shown(path(exercise.id())) : edit(actor, exercise, known.id(),
				form.with("revision", known.revision()).refused(Revision.stale()), HttpStatus.CONFLICT);
	}

	private ExerciseFinding find(Actor actor, ExerciseId id, FindingId finding) {
		return this.findings.find(actor, id, finding)
			.orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
	}

	private Rendering list(Actor actor, Exercise exercise, Form form, @Nullable String cursor, HttpStatus status) {
		Page<ExerciseFinding> page = Page.of(this.findings.list(actor, exercise.id()), one -> one.id().toString(),
				cursor == null ? "" : cursor, SIZE);
		List<ExerciseAction> agreed = this.actions.list(actor, exercise.id());
		return filling(this.frame.page("findings", actor, exercise), actor, form).status(status)
			.modelAttribute("today", this.actions.today())
			.modelAttribute("lines",
					page.items()
						.stream()
						.map(finding -> new Line(finding,
								agreed.stream().filter(action -> finding.id().equals(action.finding())).toList()))
						.toList())
			.modelAttribute("others",
					cursor == null ? agreed.stream().filter(action -> action.finding() == null).toList() : List.of())
			.modelAttribute("first", cursor == null ? "" : path(exercise.id()))
			.modelAttribute("next", page.next() == null ? "" : path(exercise.id()) + "?suite=" + page.next())
			.build();
	}

	private Rendering edit(Actor actor, Exercise exercise, FindingId finding, Form form, HttpStatus status) {
		return filling(this.frame.page("finding", actor, exercise), actor, form).status(status)
			.modelAttribute("action", path(exercise.id()) + "/" + finding)
			.build();
	}

	/** What the fields of a finding offer. */
	private Rendering.Builder<?> filling(Rendering.Builder<?> page, Actor actor, Form form) {
		List<Choice> activities = new ArrayList<>();
		activities.add(Choice.key("", "exercises.finding.none"));
		this.measures.measurable(actor)
			.forEach(one -> activities.add(Choice.text(one.id().toString(), one.portrait().name())));
		List<Choice> rehearsed = new ArrayList<>();
		rehearsed.add(Choice.key("", "exercises.finding.none"));
		Page.<Plan>all(cursor -> this.plans.list(actor, cursor))
			.forEach(plan -> rehearsed.add(Choice.text(plan.id().toString(), plan.content().title())));
		return page.modelAttribute("form", form)
			.modelAttribute("kinds", Choice.of("exercises.finding.kind", FindingKind.values()))
			.modelAttribute("activities", activities)
			.modelAttribute("plans", rehearsed);
	}

	static String path(ExerciseId id) {
		return ExerciseFrame.path(id) + "/constats";
	}

	/** A finding in the list, with what is to be done about it. */
	record Line(ExerciseFinding finding, List<ExerciseAction> actions) {

	}

}
