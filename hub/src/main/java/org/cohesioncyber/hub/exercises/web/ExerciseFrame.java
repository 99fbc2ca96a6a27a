package org.cohesioncyber.hub.exercises.web;

import java.util.List;

import org.cohesioncyber.hub.exercises.Exercise;
import org.cohesioncyber.hub.exercises.ExerciseId;
import org.cohesioncyber.hub.exercises.Exercises;
import org.cohesioncyber.hub.exercises.Move;
import org.cohesioncyber.hub.exercises.Participants;
import org.cohesioncyber.hub.shared.Actor;
import org.cohesioncyber.hub.shared.Choice;
import org.cohesioncyber.hub.shared.Reality;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.reactive.result.view.Rendering;
import org.springframework.web.server.ResponseStatusException;

/** What all pages of one exercise have: the exercise itself, marked as EXERCISE. */
@Component
class ExerciseFrame {

	static final String HOME = "/exercices";

	static final String ONE = HOME + "/{id}";

	static final List<Choice> UNITS = List.of(Choice.key("MINUTES", "continuity.unit.MINUTES"),
			Choice.key("HOURS", "continuity.unit.HOURS"), Choice.key("DAYS", "continuity.unit.DAYS"));

	private final Exercises exercises;

	private final Participants participants;

	ExerciseFrame(Exercises exercises, Participants participants) {
		this.exercises = exercises;
		this.participants = participants;
	}

	/** The exercise, or 404. */
	Exercise find(Actor actor, ExerciseId id) {
		return this.exercises.find(actor, id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
	}

	/** A page about it, and what its reader may do. */
	Rendering.Builder<?> page(String view, Actor actor, Exercise exercise) {
		return Rendering.view("exercises/" + view)
			.modelAttribute("reality", Reality.EXERCISE)
			.modelAttribute("exercise", exercise)
			.modelAttribute("here", path(exercise.id()))
			.modelAttribute("conducts", exercise.isConductedBy(actor))
			.modelAttribute("mayWrite", this.participants.mayWrite(actor, exercise))
			.modelAttribute("recording", exercise.state().isRecording());
	}

	/** Whether it may still be prepared. */
	static boolean isOpen(Exercise exercise) {
		return Move.CANCEL.isLegalAt(exercise.state().stage());
	}

	static String path(ExerciseId id) {
		return HOME + "/" + id;
	}

	static Rendering shown(String path) {
		return Rendering.redirectTo(path).status(HttpStatus.SEE_OTHER).build();
	}

}
