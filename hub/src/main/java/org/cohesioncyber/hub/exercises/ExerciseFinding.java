package org.cohesioncyber.hub.exercises;

import java.time.Instant;

import org.cohesioncyber.hub.continuity.ActivityId;
import org.cohesioncyber.hub.plans.PlanId;

import org.jspecify.annotations.Nullable;

/**
 * Something an organisation draws from an exercise; only it reads it.
 *
 * @param activity, plan what it is about, if it is about one
 * @param revision counts its changes from 1
 */
public record ExerciseFinding(FindingId id, ExerciseId exercise, FindingKind kind, String text,
		@Nullable ActivityId activity, @Nullable PlanId plan, int revision, Instant changedAt) {

}
