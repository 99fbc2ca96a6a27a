package org.cohesioncyber.hub.exercises.web;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.cohesioncyber.hub.continuity.Activity;
import org.cohesioncyber.hub.continuity.ActivityId;
import org.cohesioncyber.hub.exercises.Exercise;
import org.cohesioncyber.hub.exercises.ExerciseId;
import org.cohesioncyber.hub.exercises.Measure;
import org.cohesioncyber.hub.exercises.MeasureFinding;
import org.cohesioncyber.hub.exercises.Measures;
import org.cohesioncyber.hub.identity.OrganisationNames;
import org.cohesioncyber.hub.shared.Actor;
import org.cohesioncyber.hub.shared.CallableBy;
import org.cohesioncyber.hub.shared.CallableBy.Caller;
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
import org.springframework.web.reactive.result.view.Rendering;

/** What an exercise showed of the own activities, beside what was declared. */
@Controller
class MeasurePages {

	private static final String PATH = ExerciseFrame.ONE + "/mesures";

	private final ExerciseFrame frame;

	private final Measures measures;

	private final OrganisationNames names;

	MeasurePages(ExerciseFrame frame, Measures measures, OrganisationNames names) {
		this.frame = frame;
		this.measures = measures;
		this.names = names;
	}

	@GetMapping(PATH)
	@CallableBy(value = Caller.MEMBER, roles = { Role.RSSI, Role.PARTNER, Role.COORDINATOR })
	Rendering show(Actor actor, @PathVariable ExerciseId id) {
		Form form = TypedDuration.fill(TypedDuration.fill(Form.empty(), "measuredRto", null), "measuredRpo", null);
		return show(actor, this.frame.find(actor, id), form, HttpStatus.OK);
	}

	@PostMapping(PATH)
	@CallableBy(value = Caller.MEMBER, roles = { Role.RSSI, Role.COORDINATOR })
	Rendering keep(Actor actor, @PathVariable ExerciseId id, Form form) {
		Exercise exercise = this.frame.find(actor, id);
		try {
			this.measures.keep(actor, id, ExerciseForm.measure(form), null);
			return ExerciseFrame.shown(ExerciseFrame.path(id) + "/mesures");
		}
		catch (InvalidInput refusal) {
			return show(actor, exercise, form.refused(refusal), HttpStatus.UNPROCESSABLE_CONTENT);
		}
	}

	@PostMapping(PATH + "/{activity}/retirer")
	@CallableBy(value = Caller.MEMBER, roles = { Role.RSSI, Role.COORDINATOR })
	Rendering remove(Actor actor, @PathVariable ExerciseId id, @PathVariable ActivityId activity) {
		this.frame.find(actor, id);
		this.measures.remove(actor, id, activity);
		return ExerciseFrame.shown(ExerciseFrame.path(id) + "/mesures");
	}

	private Rendering show(Actor actor, Exercise exercise, Form form, HttpStatus status) {
		List<Activity> own = this.measures.measurable(actor);
		Map<ActivityId, Activity> known = own.stream().collect(Collectors.toMap(Activity::id, Function.identity()));
		List<Measure> all = this.measures.list(actor, exercise.id());
		var foreign = this.names.of(all.stream().map(Measure::organisation).collect(Collectors.toSet()));
		return this.frame.page("measures", actor, exercise)
			.status(status)
			.modelAttribute("form", form)
			.modelAttribute("units", ExerciseFrame.UNITS)
			.modelAttribute("activities",
					own.stream().map(one -> Choice.text(one.id().toString(), one.portrait().name())).toList())
			.modelAttribute("sharing", Choice.of("exercises.shared", new Answer[] { Answer.YES }))
			.modelAttribute("lines",
					all.stream()
						.map(measure -> new Line(measure,
								Optional.ofNullable(known.get(measure.activity()))
									.map(one -> one.portrait().name())
									.orElse(foreign.getOrDefault(measure.organisation(), "–")),
								findings(measure, known.get(measure.activity())),
								actor.requireOrganisation().equals(measure.organisation())))
						.toList())
			.build();
	}

	private static List<MeasureFinding> findings(Measure measure, @Nullable Activity activity) {
		return activity == null ? List.of() : MeasureFinding.of(measure, activity.targets());
	}

	/** A ticked box. */
	enum Answer {

		YES

	}

	/**
	 * A measure in the list.
	 *
	 * @param name of the activity, or of the organisation that shared it
	 */
	record Line(Measure measure, String name, List<MeasureFinding> findings, boolean own) {

	}

}
