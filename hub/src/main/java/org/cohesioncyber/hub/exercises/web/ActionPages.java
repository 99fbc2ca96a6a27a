package org.cohesioncyber.hub.exercises.web;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.cohesioncyber.hub.exercises.ActionId;
import org.cohesioncyber.hub.exercises.ActionState;
import org.cohesioncyber.hub.exercises.Exercise;
import org.cohesioncyber.hub.exercises.ExerciseAction;
import org.cohesioncyber.hub.exercises.ExerciseActions;
import org.cohesioncyber.hub.exercises.ExerciseFinding;
import org.cohesioncyber.hub.exercises.ExerciseFindings;
import org.cohesioncyber.hub.exercises.ExerciseId;
import org.cohesioncyber.hub.exercises.Exercises;
import org.cohesioncyber.hub.shared.Actor;
import org.cohesioncyber.hub.shared.CallableBy;
import org.cohesioncyber.hub.shared.CallableBy.Caller;
import org.cohesioncyber.hub.shared.Change;
import org.cohesioncyber.hub.shared.Choice;
import org.cohesioncyber.hub.shared.Form;
import org.cohesioncyber.hub.shared.InvalidInput;
import org.cohesioncyber.hub.shared.Page;
import org.cohesioncyber.hub.shared.Reality;
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

/** « Suivi des actions »: what the own organisation is to do after its exercises. */
@Controller
class ActionPages {

	private static final String HOME = ExerciseFrame.HOME + "/actions";

	private static final String PATH = ExerciseFrame.ONE + "/actions";

	private final ExerciseFrame frame;

	private final Exercises exercises;

	private final ExerciseActions actions;

	private final ExerciseFindings findings;

	ActionPages(ExerciseFrame frame, Exercises exercises, ExerciseActions actions, ExerciseFindings findings) {
		this.frame = frame;
		this.exercises = exercises;
		this.actions = actions;
		this.findings = findings;
	}

	@GetMapping(HOME)
	@CallableBy(value = Caller.MEMBER, roles = { Role.RSSI, Role.PARTNER, Role.COORDINATOR })
	Rendering follow(Actor actor, @RequestParam(name = "suite", required = false) @Nullable String cursor) {
		Page<ExerciseAction> page = this.actions.open(actor, cursor);
		Map<ExerciseId, String> titles = new HashMap<>();
		page.items()
			.stream()
			.map(ExerciseAction::exercise)
			.distinct()
			.forEach(id -> this.exercises.find(actor, id).ifPresent(one -> titles.put(id, one.text().title())));
		return Rendering.view("exercises/actions")
			.modelAttribute("reality", Reality.EXERCISE)
			.modelAttribute("today", this.actions.today())
			.modelAttribute("actions", page.items())
			.modelAttribute("titles", titles)
			.modelAttribute("mayWrite", actor.has(Role.RSSI) || actor.has(Role.COORDINATOR))
			.modelAttribute("first", cursor == null ? "" : HOME)
			.modelAttribute("next", page.next() == null ? "" : HOME + "?suite=" + page.next())
			.build();
	}

	@GetMapping(PATH + "/nouvelle")
	@CallableBy(value = Caller.MEMBER, roles = { Role.RSSI, Role.COORDINATOR })
	Rendering ask(Actor actor, @PathVariable ExerciseId id, @RequestParam(required = false) @Nullable String constat) {
		Form form = LessonForm.with(Form.empty(), "dueOn", this.actions.today().plusMonths(1)).with("finding", constat);
		return ask(actor, this.frame.find(actor, id), form, HttpStatus.OK);
	}

	@PostMapping(PATH + "/nouvelle")
	@CallableBy(value = Caller.MEMBER, roles = { Role.RSSI, Role.COORDINATOR })
	Rendering add(Actor actor, @PathVariable ExerciseId id, Form form) {
		Exercise exercise = this.frame.find(actor, id);
		try {
			this.actions.add(actor, id, LessonForm.action(form), null);
			return ExerciseFrame.shown(FindingPages.path(id));
		}
		catch (InvalidInput refusal) {
			return ask(actor, exercise, form.refused(refusal), HttpStatus.UNPROCESSABLE_CONTENT);
		}
	}

	private Rendering ask(Actor actor, Exercise exercise, Form form, HttpStatus status) {
		return page(actor, exercise, form, status).modelAttribute("action", path(exercise.id()) + "/nouvelle").build();
	}

	@GetMapping(PATH + "/{action}")
	@CallableBy(value = Caller.MEMBER, roles = { Role.RSSI, Role.COORDINATOR })
	Rendering show(Actor actor, @PathVariable ExerciseId id, @PathVariable ActionId action) {
		Exercise exercise = this.frame.find(actor, id);
		ExerciseAction known = find(actor, id, action);
		return show(actor, exercise, known, LessonForm.filled(known), HttpStatus.OK);
	}

	@PostMapping(PATH + "/{action}")
	@CallableBy(value = Caller.MEMBER, roles = { Role.RSSI, Role.COORDINATOR })
	Rendering change(Actor actor, @PathVariable ExerciseId id, @PathVariable ActionId action, Form form) {
		Exercise exercise = this.frame.find(actor, id);
		ExerciseAction known = find(actor, id, action);
		try {
			return done(actor, exercise, known, form,
					this.actions.change(actor, id, action, Revision.of(form), LessonForm.action(form)));
		}
		catch (InvalidInput refusal) {
			return show(actor, exercise, known, form.refused(refusal), HttpStatus.UNPROCESSABLE_CONTENT);
		}
	}

	@PostMapping(PATH + "/{action}/etat")
	@CallableBy(value = Caller.MEMBER, roles = { Role.RSSI, Role.COORDINATOR })
	Rendering settle(Actor actor, @PathVariable ExerciseId id, @PathVariable ActionId action, Form form) {
		Exercise exercise = this.frame.find(actor, id);
		ExerciseAction known = find(actor, id, action);
		try {
			return done(actor, exercise, known, refilled(known, form),
					this.actions.settle(actor, id, action, Revision.of(form), LessonForm.settlement(form)));
		}
		catch (InvalidInput refusal) {
			return show(actor, exercise, known, refilled(known, form).refused(refusal),
					HttpStatus.UNPROCESSABLE_CONTENT);
		}
	}

	/** What it says, and what was typed of its outcome. */
	private static Form refilled(ExerciseAction known, Form typed) {
		Form form = LessonForm.filled(known);
		for (String field : List.of("outcome", "settledOn.day", "settledOn.month", "settledOn.year", "reason")) {
			form = form.with(field, typed.value(field));
		}
		return form;
	}

	private Rendering done(Actor actor, Exercise exercise, ExerciseAction known, Form form, Change outcome) {
		return outcome == Change.DONE ? ExerciseFrame.shown(FindingPages.path(exercise.id())) : show(actor, exercise,
				known, form.with("revision", known.revision()).refused(Revision.stale()), HttpStatus.CONFLICT);
	}

	private Rendering show(Actor actor, Exercise exercise, ExerciseAction known, Form form, HttpStatus status) {
		List<ActionState.Stage> legal = known.state().stage() == ActionState.Stage.OPEN
				? List.of(ActionState.Stage.DONE, ActionState.Stage.GIVEN_UP) : List.of(ActionState.Stage.OPEN);
		return page(actor, exercise, form, status).modelAttribute("action", path(exercise.id()) + "/" + known.id())
			.modelAttribute("known", known)
			.modelAttribute("overdue", known.overdue(this.actions.today()))
			.modelAttribute("outcomes", Choice.of("exercises.action.outcome", legal.toArray(ActionState.Stage[]::new)))
			.build();
	}

	private Rendering.Builder<?> page(Actor actor, Exercise exercise, Form form, HttpStatus status) {
		return this.frame.page("action", actor, exercise)
			.status(status)
			.modelAttribute("form", form)
			.modelAttribute("from", from(actor, exercise.id(), form.value("finding")));
	}

	/** The words of the finding it is drawn from; blank when it is from none. */
	private String from(Actor actor, ExerciseId id, String finding) {
		return this.findings.list(actor, id)
			.stream()
			.filter(one -> one.id().toString().equals(finding))
			.map(ExerciseFinding::text)
			.findFirst()
			.orElse("");
	}

	private ExerciseAction find(Actor actor, ExerciseId id, ActionId action) {
		return this.actions.find(actor, id, action)
			.orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
	}

	private static String path(ExerciseId id) {
		return ExerciseFrame.path(id) + "/actions";
	}

}
