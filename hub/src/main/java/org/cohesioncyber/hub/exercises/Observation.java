package org.cohesioncyber.hub.exercises;

import java.time.Instant;

import org.cohesioncyber.hub.shared.OrganisationId;

import org.jspecify.annotations.Nullable;

/**
 * A line of what was seen in an exercise. Never changed.
 *
 * @param organisation who saw it
 * @param inject what it is a reaction to
 * @param corrects the line it takes the place of
 * @param shared whether those who conduct the exercise may read it
 */
public record Observation(ObservationId id, ExerciseId exercise, OrganisationId organisation, @Nullable InjectId inject,
		@Nullable ObservationId corrects, Instant seenAt, Instant recordedAt, boolean shared, String text) {

}
