package org.cohesioncyber.hub.exercises;

import java.time.Instant;
import java.util.Optional;

import org.cohesioncyber.hub.shared.Faulty;

import org.jspecify.annotations.Nullable;

/**
 * A move as somebody typed or sent it.
 *
 * @param move a {@link Move}
 * @param at when it began or ended, for one that is recorded afterwards; none is now
 * @param reason of a cancellation
 */
public record MoveDraft(@Nullable String move, @Nullable String at, @Nullable String reason) {

	/** A move that is made now. */
	public static MoveDraft now(Move move) {
		return new MoveDraft(move.name(), null, null);
	}

	/** A move that was made then. */
	public static MoveDraft at(Move move, Instant moment) {
		return new MoveDraft(move.name(), moment.toString(), null);
	}

	Checked check(Instant now) {
		Faulty checks = new Faulty();
		var move = checks.choice("move", this.move, Move.class);
		boolean isCancelled = move.filter(one -> one == Move.CANCEL).isPresent();
		var reason = isCancelled ? checks.lines("reason", this.reason, 3, 1000) : Optional.of("");
		var moment = Faulty.isBlank(this.at) ? Optional.of(now)
				: checks.read("at", this.at, Instant::parse, "une date avec l’heure, par exemple 2026-03-12T08:00:00Z",
						"a date with the time, such as 2026-03-12T08:00:00Z");
		checks.done();
		return new Checked(move.orElseThrow(), moment.orElseThrow(), reason.orElseThrow());
	}

	/** What may be tried. */
	record Checked(Move move, Instant at, String reason) {

	}

}
