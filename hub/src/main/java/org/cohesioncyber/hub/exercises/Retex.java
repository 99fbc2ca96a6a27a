package org.cohesioncyber.hub.exercises;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

/**
 * How an organisation looks back at an exercise (retour d’expérience); only it reads it.
 * An approved one never changes: a new version follows it.
 *
 * @param version counts from 1
 * @param approval {@code null} as long as it is not approved
 * @param revision counts all changes of its kind from 1, over all versions
 */
public record Retex(ExerciseId exercise, RetexKind kind, int version, RetexText text, @Nullable RetexApproval approval,
		int revision, Instant changedAt) {

}
