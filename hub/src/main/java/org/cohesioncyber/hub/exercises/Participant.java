package org.cohesioncyber.hub.exercises;

import java.time.Instant;

import org.cohesioncyber.hub.shared.OrganisationId;

import org.jspecify.annotations.Nullable;

/**
 * An organisation that takes part in an exercise, or was asked to.
 *
 * @param observations, measures how many it wrote down, not what they say
 */
public record Participant(ExerciseId exercise, OrganisationId organisation, State state, Instant invitedAt,
		@Nullable Instant answeredAt, int observations, int measures) {

	/** What it answered. */
	public enum State {

		INVITED, ACCEPTED, DECLINED

	}

}
