package org.cohesioncyber.hub.exercises.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.cohesioncyber.hub.continuity.Activity;
import org.cohesioncyber.hub.continuity.ActivityId;
import org.cohesioncyber.hub.exercises.Exercise;
import org.cohesioncyber.hub.exercises.Exercises;
import org.cohesioncyber.hub.exercises.Measure;
import org.cohesioncyber.hub.exercises.MeasureFinding;
import org.cohesioncyber.hub.exercises.Measures;
import org.cohesioncyber.hub.plans.PlanId;
import org.cohesioncyber.hub.plans.spi.PlanAspect;
import org.cohesioncyber.hub.shared.Actor;

import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Says on a plan's page which exercises rehearsed it, and what they missed. */
@Component
class PlanExercises implements PlanAspect {

	private final Exercises exercises;

	private final Measures measures;

	private final MeasureWords words;

	private final MessageSource messages;

	PlanExercises(Exercises exercises, Measures measures, MeasureWords words, MessageSource messages) {
		this.exercises = exercises;
		this.measures = measures;
		this.words = words;
		this.messages = messages;
	}

	@Override
	public Shown of(Actor actor, PlanId id, Locale locale) {
		List<Exercise> rehearsals = this.exercises.rehearsing(actor, id);
		Map<ActivityId, Activity> own = this.measures.measurable(actor)
			.stream()
			.collect(Collectors.toMap(Activity::id, Function.identity()));
		List<String> sentences = rehearsals.stream().flatMap(one -> said(actor, one, own, locale).stream()).toList();
		return new Shown(this.messages.getMessage("exercises.aspect.title", null, locale), sentences,
				this.messages.getMessage("exercises.aspect.link", null, locale),
				rehearsals.isEmpty() ? ExerciseFrame.HOME : ExerciseFrame.path(rehearsals.getFirst().id()));
	}

	private List<String> said(Actor actor, Exercise exercise, Map<ActivityId, Activity> own, Locale locale) {
		List<String> said = new ArrayList<>();
		said.add(
				this.messages
					.getMessage(
							"exercises.aspect.rehearsed", new Object[] { exercise.text().title(),
									this.words.day(exercise.day().orElseThrow()), this.messages
										.getMessage("exercises.stage." + exercise.state().stage(), null, locale) },
							locale));
		for (Measure measure : this.measures.list(actor, exercise.id())) {
			Activity activity = own.get(measure.activity());
			if (activity != null) {
				MeasureFinding.of(measure, activity.targets())
					.stream()
					.filter(MeasureFinding::missed)
					.map(finding -> activity.portrait().name() + " – " + this.words.text(finding, locale))
					.forEach(said::add);
			}
		}
		return said;
	}

}
