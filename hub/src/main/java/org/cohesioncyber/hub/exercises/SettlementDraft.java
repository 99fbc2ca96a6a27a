package org.cohesioncyber.hub.exercises;

import java.time.LocalDate;
import java.util.Optional;

import org.cohesioncyber.hub.shared.Faulty;

import org.jspecify.annotations.Nullable;

/**
 * What came of an action, as somebody typed or sent it.
 *
 * @param outcome an {@link ActionState.Stage}
 * @param settledOn the day; none is today
 * @param reason of giving it up
 */
public record SettlementDraft(@Nullable String outcome, @Nullable String settledOn, @Nullable String reason) {

	/**
	 * The checked values; refuses everything at fault at once.
	 * @param first the day of the exercise: nothing was settled before
	 */
	Checked check(LocalDate first, LocalDate today) {
		Faulty checks = new Faulty();
		Optional<ActionState.Stage> stage = checks.choice("outcome", this.outcome, ActionState.Stage.class);
		Optional<LocalDate> day = Faulty.isBlank(this.settledOn) ? Optional.of(today)
				: checks.day("settledOn", this.settledOn);
		if (day.filter(on -> on.isBefore(first) || on.isAfter(today)).isPresent()) {
			checks.refuse("settledOn", this.settledOn, "un jour depuis l’exercice, pas à venir",
					"a day since the exercise, not to come");
		}
		boolean isGivenUp = stage.filter(one -> one == ActionState.Stage.GIVEN_UP).isPresent();
		Optional<String> why = isGivenUp ? checks.lines("reason", this.reason, 3, 1000) : Optional.of("");
		checks.done();
		return new Checked(stage.orElseThrow(), day.orElseThrow(), why.orElseThrow());
	}

	/** What may be tried. */
	record Checked(ActionState.Stage outcome, LocalDate on, String reason) {

	}

}
