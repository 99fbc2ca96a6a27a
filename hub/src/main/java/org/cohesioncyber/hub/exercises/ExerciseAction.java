package org.cohesioncyber.hub.exercises;

import java.time.Instant;
import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

/**
 * What an organisation is to do after an exercise, by whom and by when; only it reads it.
 *
 * @param finding what it was drawn from, if it was from one
 * @param revision counts its changes from 1
 */
public record ExerciseAction(ActionId id, ExerciseId exercise, @Nullable FindingId finding, ActionText text,
		LocalDate dueOn, ActionState state, int revision, Instant changedAt) {

	/** Whether it should have been done before that day. */
	public boolean overdue(LocalDate today) {
		return this.state.isOverdue(this.dueOn, today);
	}

}
