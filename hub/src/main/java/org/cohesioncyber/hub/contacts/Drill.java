package org.cohesioncyber.hub.contacts;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

/**
 * A reachability drill, as every member knows it; always an exercise.
 *
 * @param endedAt null while it runs
 * @param figures the territory's, once it is over and if no small number is among them
 */
public record Drill(DrillId id, boolean monthly, Instant launchedAt, Instant deadlineAt, @Nullable Instant endedAt,
		@Nullable Totals figures) {

}
