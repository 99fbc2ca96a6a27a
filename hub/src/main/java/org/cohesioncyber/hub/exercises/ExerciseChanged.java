package org.cohesioncyber.hub.exercises;

import java.util.UUID;

/**
 * Something became of an exercise: for those who take part, without a word of what it
 * says.
 */
public record ExerciseChanged(UUID id, UUID organisation, ExerciseKind kind, Stage stage) {

}
