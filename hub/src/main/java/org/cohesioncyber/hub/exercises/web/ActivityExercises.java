package org.cohesioncyber.hub.exercises.web;

import java.util.List;
import java.util.Locale;

import org.cohesioncyber.hub.continuity.Activities;
import org.cohesioncyber.hub.continuity.Activity;
import org.cohesioncyber.hub.continuity.ActivityId;
import org.cohesioncyber.hub.continuity.Targets;
import org.cohesioncyber.hub.continuity.spi.ActivityAspect;
import org.cohesioncyber.hub.exercises.Measure;
import org.cohesioncyber.hub.exercises.MeasureFinding;
import org.cohesioncyber.hub.exercises.Measures;
import org.cohesioncyber.hub.shared.Actor;

import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Says on an activity's page what exercises showed of it. */
@Component
class ActivityExercises implements ActivityAspect {

	private static final int SHOWN = 5;

	private final Measures measures;

	private final Activities activities;

	private final MeasureWords words;

	private final MessageSource messages;

	ActivityExercises(Measures measures, Activities activities, MeasureWords words, MessageSource messages) {
		this.measures = measures;
		this.activities = activities;
		this.words = words;
		this.messages = messages;
	}

	@Override
	public Shown of(Actor actor, ActivityId id, Locale locale) {
		Targets targets = this.activities.find(actor, id).map(Activity::targets).orElse(Targets.UNKNOWN);
		List<Measure> measured = this.measures.of(actor, id).stream().limit(SHOWN).toList();
		List<String> sentences = measured.stream()
			.flatMap(one -> MeasureFinding.of(one, targets).stream())
			.map(finding -> this.words.text(finding, locale))
			.toList();
		String path = measured.isEmpty() ? ExerciseFrame.HOME
				: ExerciseFrame.path(measured.getFirst().exercise()) + "/mesures";
		return new Shown(this.messages.getMessage("exercises.aspect.title", null, locale), sentences,
				this.messages.getMessage("exercises.aspect.link", null, locale), path);
	}

}
