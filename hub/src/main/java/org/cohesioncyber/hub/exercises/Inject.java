package org.cohesioncyber.hub.exercises;

import java.time.Duration;
import java.time.Instant;
import java.util.Set;

import org.cohesioncyber.hub.shared.OrganisationId;

import org.jspecify.annotations.Nullable;

/**
 * Something told in the course of an exercise.
 *
 * @param after so long after the start
 * @param toAll whether it is for everybody who takes part
 * @param addressees otherwise these; a participant sees at most itself
 * @param settledAt when it was issued or skipped
 * @param direction for whoever conducts the exercise only
 */
public record Inject(InjectId id, ExerciseId exercise, Duration after, boolean toAll, Set<OrganisationId> addressees,
		State state, @Nullable Instant settledAt, Text text, @Nullable Direction direction, int revision) {

	public Inject {
		addressees = Set.copyOf(addressees);
	}

	/** Whether it should have been issued by then. */
	public boolean isDue(Duration elapsed) {
		return this.state == State.PLANNED && this.after.compareTo(elapsed) <= 0;
	}

	/** What became of it. */
	public enum State {

		PLANNED, ISSUED, SKIPPED

	}

	/**
	 * What those addressed read; kept sealed.
	 *
	 * @param to people or roles
	 */
	public record Text(String to, String message) {

	}

	/**
	 * What only conductors read; kept sealed.
	 *
	 * @param expected the reaction hoped for
	 * @param skipped why it was left out; blank if it was not
	 */
	public record Direction(String expected, String skipped) {

	}

}
