package org.cohesioncyber.hub.exercises.http;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

import org.cohesioncyber.hub.exercises.ActionDraft;
import org.cohesioncyber.hub.exercises.ActionState;
import org.cohesioncyber.hub.exercises.ActionState.Done;
import org.cohesioncyber.hub.exercises.ActionState.GivenUp;
import org.cohesioncyber.hub.exercises.ActionState.Open;
import org.cohesioncyber.hub.exercises.ExerciseAction;
import org.cohesioncyber.hub.shared.Reality;

import org.jspecify.annotations.Nullable;

/** An action in JSON: as it was sent, and what came of it. */
record ActionView(UUID id, UUID exercise, Reality reality, ActionDraft action, ActionState.Stage state,
		@Nullable LocalDate settledOn, @Nullable String givenUpBecause, boolean overdue, Instant changedAt) {

	static ActionView of(ExerciseAction action, LocalDate today) {
		LocalDate settled = switch (action.state()) {
			case Open open -> null;
			case Done done -> done.on();
			case GivenUp givenUp -> givenUp.on();
		};
		return new ActionView(action.id().value(), action.exercise().value(), Reality.EXERCISE, ActionDraft.of(action),
				action.state().stage(), settled, action.state() instanceof GivenUp givenUp ? givenUp.reason() : null,
				action.overdue(today), action.changedAt());
	}

}
