package org.cohesioncyber.hub.exercises;

import java.time.Duration;
import java.time.LocalDate;

import org.cohesioncyber.hub.continuity.ActivityId;
import org.cohesioncyber.hub.shared.OrganisationId;

import org.jspecify.annotations.Nullable;

/**
 * How long an activity took to be back in an exercise, and how much was lost. Zero is an
 * answer, unknown is {@code null}.
 *
 * @param day that of the exercise
 * @param rto time until it was back
 * @param rpo how old the data was
 * @param shared whether those who conduct the exercise may read it
 */
public record Measure(ExerciseId exercise, OrganisationId organisation, ActivityId activity, LocalDate day,
		@Nullable Duration rto, @Nullable Duration rpo, boolean shared) {

}
