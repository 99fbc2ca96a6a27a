package org.cohesioncyber.hub.takeout;

import java.util.List;

import org.cohesioncyber.hub.exercises.ExerciseAction;
import org.cohesioncyber.hub.exercises.ExerciseActions;
import org.cohesioncyber.hub.exercises.ExerciseFinding;
import org.cohesioncyber.hub.exercises.ExerciseFindings;
import org.cohesioncyber.hub.exercises.ExerciseId;
import org.cohesioncyber.hub.exercises.Exercises;
import org.cohesioncyber.hub.exercises.Retex;
import org.cohesioncyber.hub.exercises.Retexes;
import org.cohesioncyber.hub.shared.Page;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;

/** What an organisation drew from its exercises, handed back to it. */
@Configuration(proxyBeanMethods = false)
class ExerciseParts {

	@Bean
	@Order(12)
	Part exerciseLessonsPart(Exercises exercises, ExerciseFindings findings, ExerciseActions actions, Retexes retexes) {
		return new Part("exercise-lessons",
				actor -> Page.all(cursor -> exercises.list(actor, cursor))
					.map(exercise -> new LessonsOfOurs(exercise.id(), findings.list(actor, exercise.id()),
							actions.list(actor, exercise.id()), retexes.list(actor, exercise.id()))));
	}

	/** What the organisation itself drew from an exercise. */
	record LessonsOfOurs(ExerciseId exercise, List<ExerciseFinding> findings, List<ExerciseAction> actions,
			List<Retex> retex) {

	}

}
