package org.cohesioncyber.hub.exercises;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

import org.cohesioncyber.hub.shared.InvalidInput;

import org.jspecify.annotations.Nullable;

/**
 * How far an exercise is, and since when: draft, announced, under way, ended, closed; or
 * cancelled before it ended. Only {@link #after} leads from one to the next.
 */
public sealed interface ExerciseState {

	/** The oldest start that may still be recorded, and the longest an exercise lasts. */
	Duration OLDEST = Duration.ofDays(366);

	/** See {@link #OLDEST}. */
	Duration LONGEST = Duration.ofDays(30);

	Stage stage();

	/** When it began, if it did. */
	default Optional<Instant> started() {
		return Optional.empty();
	}

	/** When it ended, if it did. */
	default Optional<Instant> ended() {
		return Optional.empty();
	}

	/** Whether what happens may be written down: it began, and is not closed. */
	default boolean isRecording() {
		return stage() == Stage.UNDER_WAY || stage() == Stage.ENDED;
	}

	/**
	 * The state after that move; an illegal one is refused, and so is a moment that
	 * cannot be.
	 * @param at when it was done: {@code now}, or before when it is recorded afterwards
	 */
	default ExerciseState after(Move move, Instant at, Instant now, String reason) {
		if (!move.isLegalAt(stage())) {
			throw new InvalidInput("move", move, "un exercice " + move.french() + " ; celui-ci est " + stage().french(),
					"an exercise that is " + move.english() + "; this one is " + stage().english());
		}
		return switch (move) {
			case ANNOUNCE -> new Announced(now);
			case START -> new UnderWay(between(at, now.minus(OLDEST), now, "un moment depuis un an, pas à venir",
					"a moment within the past year, not to come"));
			case END -> end(at, now);
			case CLOSE -> new Closed(started().orElseThrow(), ended().orElseThrow(), now);
			case CANCEL -> new Cancelled(now, reason, started().orElse(null));
		};
	}

	private ExerciseState end(Instant at, Instant now) {
		Instant started = started().orElseThrow();
		Instant latest = started.plus(LONGEST);
		return new Ended(started,
				between(at, started, latest.isBefore(now) ? latest : now,
						"un moment après le début, de 30 jours au plus, et pas à venir",
						"a moment after the start, by at most 30 days, and not to come"));
	}

	private static Instant between(Instant at, Instant first, Instant last, String french, String english) {
		if (at.isBefore(first) || at.isAfter(last)) {
			throw new InvalidInput("at", at, french, english);
		}
		return at;
	}

	/** Being prepared; nobody else was told. */
	record Draft() implements ExerciseState {

		@Override
		public Stage stage() {
			return Stage.DRAFT;
		}

	}

	/** Those who take part know of it. */
	record Announced(Instant at) implements ExerciseState {

		@Override
		public Stage stage() {
			return Stage.ANNOUNCED;
		}

	}

	/** It runs. */
	record UnderWay(Instant since) implements ExerciseState {

		@Override
		public Stage stage() {
			return Stage.UNDER_WAY;
		}

		@Override
		public Optional<Instant> started() {
			return Optional.of(this.since);
		}

	}

	/** It is over; what happened may still be written down. */
	record Ended(Instant from, Instant until) implements ExerciseState {

		@Override
		public Stage stage() {
			return Stage.ENDED;
		}

		@Override
		public Optional<Instant> started() {
			return Optional.of(this.from);
		}

		@Override
		public Optional<Instant> ended() {
			return Optional.of(this.until);
		}

	}

	/** What was written down stays as it is; its actions go on. */
	record Closed(Instant from, Instant until, Instant at) implements ExerciseState {

		@Override
		public Stage stage() {
			return Stage.CLOSED;
		}

		@Override
		public Optional<Instant> started() {
			return Optional.of(this.from);
		}

		@Override
		public Optional<Instant> ended() {
			return Optional.of(this.until);
		}

	}

	/** It did not take place, or not to its end. */
	record Cancelled(Instant at, String reason, @Nullable Instant from) implements ExerciseState {

		@Override
		public Stage stage() {
			return Stage.CANCELLED;
		}

		@Override
		public Optional<Instant> started() {
			return Optional.ofNullable(this.from);
		}

	}

}
