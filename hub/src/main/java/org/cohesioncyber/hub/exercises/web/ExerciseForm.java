package org.cohesioncyber.hub.exercises.web;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.LinkedHashMap;

import org.cohesioncyber.hub.exercises.Exercise;
import org.cohesioncyber.hub.exercises.ExerciseDraft;
import org.cohesioncyber.hub.exercises.MeasureDraft;
import org.cohesioncyber.hub.exercises.MoveDraft;
import org.cohesioncyber.hub.shared.Form;
import org.cohesioncyber.hub.shared.TypedDuration;

/** Reads exercises from pages' fields, and fills the fields again. */
final class ExerciseForm {

	/** Moments are typed where the territory is. */
	static final ZoneId PARIS = ZoneId.of("Europe/Paris");

	private ExerciseForm() {
	}

	static ExerciseDraft draft(Form form) {
		return new ExerciseDraft(form.value("exerciseKind"), form.value("title"), form.value("objectives"),
				moment(form, "plannedStart"), TypedDuration.text(form, "length"), form.values("plans"));
	}

	/** An empty form proposes three hours. */
	static Form empty() {
		return TypedDuration.fill(Form.empty(), "length", Duration.ofHours(3));
	}

	static Form filled(Exercise exercise) {
		Form form = Form.empty()
			.with("revision", exercise.revision())
			.with("exerciseKind", exercise.kind())
			.with("title", exercise.text().title())
			.with("objectives", exercise.text().objectives())
			.withMoment("plannedStart", exercise.plannedStart(), PARIS);
		var fields = new LinkedHashMap<>(TypedDuration.fill(form, "length", exercise.length()).fields());
		fields.put("plans", exercise.plans().stream().map(Object::toString).toList());
		return new Form(fields, form.faults());
	}

	static MoveDraft move(Form form) {
		return new MoveDraft(form.value("move"), moment(form, "at"), form.value("reason"));
	}

	static MeasureDraft measure(Form form) {
		return new MeasureDraft(form.value("activity"), TypedDuration.text(form, "measuredRto"),
				TypedDuration.text(form, "measuredRpo"), form.chose("shared", "YES"));
	}

	private static String moment(Form form, String field) {
		return form.moment(field, PARIS).map(Instant::toString).orElse("");
	}

}
