package org.cohesioncyber.hub.exercises.web;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

import org.cohesioncyber.hub.exercises.Exercise;
import org.cohesioncyber.hub.exercises.ExerciseId;
import org.cohesioncyber.hub.exercises.ExerciseKind;
import org.cohesioncyber.hub.exercises.ExerciseState.Cancelled;
import org.cohesioncyber.hub.exercises.Exercises;
import org.cohesioncyber.hub.exercises.Move;
import org.cohesioncyber.hub.plans.Plan;
import org.cohesioncyber.hub.plans.PlanId;
import org.cohesioncyber.hub.plans.PlanScale;
import org.cohesioncyber.hub.plans.Plans;
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

/** « Exercices »: prepared, announced, run, ended, closed. */
@Controller
class ExercisePages {

	private static final String HOME = ExerciseFrame.HOME;

	private static final String ONE = ExerciseFrame.ONE;

	private final Exercises exercises;

	private final ExerciseFrame frame;

	private final Plans plans;

	ExercisePages(Exercises exercises, ExerciseFrame frame, Plans plans) {
		this.exercises = exercises;
		this.frame = frame;
		this.plans = plans;
	}

	@GetMapping(HOME)
	@CallableBy(value = Caller.MEMBER, roles = { Role.RSSI, Role.PARTNER, Role.COORDINATOR })
	Rendering list(Actor actor, @RequestParam(name = "suite", required = false) @Nullable String cursor) {
		Page<Exercise> page = this.exercises.list(actor, cursor);
		return Rendering.view("exercises/exercises")
			.modelAttribute("reality", Reality.EXERCISE)
			.modelAttribute("exercises", page.items())
			.modelAttribute("first", cursor == null ? "" : HOME)
			.modelAttribute("next", page.next() == null ? "" : HOME + "?suite=" + page.next())
			.build();
	}

	@GetMapping(HOME + "/nouveau")
	@CallableBy(value = Caller.MEMBER, roles = { Role.RSSI, Role.COORDINATOR })
	Rendering ask(Actor actor) {
		return ask(actor, ExerciseForm.empty().with("exerciseKind", kinds(actor).getFirst().value()), HOME + "/nouveau",
				HOME, HttpStatus.OK);
	}

	@PostMapping(HOME + "/nouveau")
	@CallableBy(value = Caller.MEMBER, roles = { Role.RSSI, Role.COORDINATOR })
	Rendering add(Actor actor, Form form) {
		try {
			return ExerciseFrame.shown(ExerciseFrame.path(this.exercises.add(actor, ExerciseForm.draft(form), null)));
		}
		catch (InvalidInput refusal) {
			return ask(actor, form.refused(refusal), HOME + "/nouveau", HOME, HttpStatus.UNPROCESSABLE_CONTENT);
		}
	}

	@GetMapping(ONE)
	@CallableBy(value = Caller.MEMBER, roles = { Role.RSSI, Role.PARTNER, Role.COORDINATOR })
	Rendering show(Actor actor, @PathVariable ExerciseId id) {
		Exercise exercise = this.frame.find(actor, id);
		return this.frame.page("exercise", actor, exercise)
			.modelAttribute("planNames",
					exercise.plans().stream().map(plan -> name(actor, plan)).flatMap(Optional::stream).toList())
			.modelAttribute("reason", exercise.state() instanceof Cancelled cancelled ? cancelled.reason() : "")
			.modelAttribute("nextMove", next(exercise).map(Enum::name).orElse(""))
			.modelAttribute("mayChange",
					exercise.isConductedBy(actor) && Move.CANCEL.isLegalAt(exercise.state().stage())
							&& exercise.state().started().isEmpty())
			.build();
	}

	private Optional<PlanName> name(Actor actor, PlanId id) {
		return this.plans.find(actor, id).map(plan -> new PlanName(id, plan.content().title()));
	}

	private static Optional<Move> next(Exercise exercise) {
		return Arrays.stream(Move.values())
			.filter(move -> move != Move.CANCEL && move.isLegalAt(exercise.state().stage()))
			.findFirst();
	}

	@GetMapping(ONE + "/modifier")
	@CallableBy(value = Caller.MEMBER, roles = { Role.RSSI, Role.COORDINATOR })
	Rendering edit(Actor actor, @PathVariable ExerciseId id) {
		return ask(actor, ExerciseForm.filled(this.frame.find(actor, id)), ExerciseFrame.path(id) + "/modifier",
				ExerciseFrame.path(id), HttpStatus.OK);
	}

	@PostMapping(ONE + "/modifier")
	@CallableBy(value = Caller.MEMBER, roles = { Role.RSSI, Role.COORDINATOR })
	Rendering change(Actor actor, @PathVariable ExerciseId id, Form form) {
		Exercise known = this.frame.find(actor, id);
		String path = ExerciseFrame.path(id);
		try {
			return this.exercises.change(actor, id, Revision.of(form), ExerciseForm.draft(form)) == Change.DONE
					? ExerciseFrame.shown(path)
					: ask(actor, form.with("revision", known.revision()).refused(Revision.stale()), path + "/modifier",
							path, HttpStatus.CONFLICT);
		}
		catch (InvalidInput refusal) {
			return ask(actor, form.refused(refusal), path + "/modifier", path, HttpStatus.UNPROCESSABLE_CONTENT);
		}
	}

	private Rendering ask(Actor actor, Form form, String action, String back, HttpStatus status) {
		return Rendering.view("exercises/form")
			.status(status)
			.modelAttribute("reality", Reality.EXERCISE)
			.modelAttribute("form", form)
			.modelAttribute("action", action)
			.modelAttribute("back", back)
			.modelAttribute("kinds", kinds(actor))
			.modelAttribute("units", ExerciseFrame.UNITS)
			.modelAttribute("plans", plans(actor))
			.build();
	}

	private static List<Choice> kinds(Actor actor) {
		return Choice.of("exercises.kind", ExerciseKind.values())
			.stream()
			.filter(kind -> kind.value().equals("TERRITORY") ? actor.has(Role.COORDINATOR) : actor.has(Role.RSSI))
			.toList();
	}

	private List<Choice> plans(Actor actor) {
		return Page.<Plan>all(cursor -> this.plans.list(actor, cursor))
			.filter(plan -> plan.scale() == PlanScale.TERRITORY ? actor.has(Role.COORDINATOR) : actor.has(Role.RSSI))
			.map(plan -> Choice.text(plan.id().toString(), plan.content().title()))
			.toList();
	}

	@GetMapping(ONE + "/etat")
	@CallableBy(value = Caller.MEMBER, roles = { Role.RSSI, Role.COORDINATOR })
	Rendering askMove(Actor actor, @PathVariable ExerciseId id) {
		Exercise exercise = this.frame.find(actor, id);
		return askMove(actor, exercise, Form.empty().with("revision", exercise.revision()), HttpStatus.OK);
	}

	@PostMapping(ONE + "/etat")
	@CallableBy(value = Caller.MEMBER, roles = { Role.RSSI, Role.COORDINATOR })
	Rendering move(Actor actor, @PathVariable ExerciseId id, Form form) {
		Exercise known = this.frame.find(actor, id);
		try {
			return this.exercises.move(actor, id, Revision.of(form), ExerciseForm.move(form)) == Change.DONE
					? ExerciseFrame.shown(ExerciseFrame.path(id)) : askMove(actor, known,
							form.with("revision", known.revision()).refused(Revision.stale()), HttpStatus.CONFLICT);
		}
		catch (InvalidInput refusal) {
			return askMove(actor, known, form.refused(refusal), HttpStatus.UNPROCESSABLE_CONTENT);
		}
	}

	private Rendering askMove(Actor actor, Exercise exercise, Form form, HttpStatus status) {
		List<Move> legal = Arrays.stream(Move.values())
			.filter(move -> move.isLegalAt(exercise.state().stage()))
			.toList();
		return this.frame.page("move", actor, exercise)
			.status(status)
			.modelAttribute("form", form)
			.modelAttribute("moves", Choice.of("exercises.move", legal.toArray(Move[]::new)))
			.build();
	}

	/** A plan that is rehearsed. */
	record PlanName(PlanId id, String title) {

	}

}
