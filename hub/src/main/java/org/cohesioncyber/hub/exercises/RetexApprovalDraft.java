package org.cohesioncyber.hub.exercises;

import java.time.LocalDate;
import java.util.Optional;

import org.cohesioncyber.hub.shared.Faulty;

import org.jspecify.annotations.Nullable;

/**
 * The approval of a cold RETEX as somebody typed or sent it, not checked yet.
 *
 * @param approver, function who approves it, by name
 * @param signedOffOn a day since the exercise; none is today
 */
public record RetexApprovalDraft(@Nullable String approver, @Nullable String function, @Nullable String signedOffOn) {

	/** The checked approval of what it stands on. */
	RetexApproval check(LocalDate first, LocalDate today, RetexBasis basis) {
		Faulty checks = new Faulty();
		Optional<String> name = checks.text("approver", this.approver, 2, 150);
		Optional<String> office = checks.text("function", this.function, 2, 150);
		Optional<LocalDate> day = Faulty.isBlank(this.signedOffOn) ? Optional.of(today)
				: checks.day("signedOffOn", this.signedOffOn);
		if (day.filter(on -> on.isBefore(first) || on.isAfter(today)).isPresent()) {
			checks.refuse("signedOffOn", this.signedOffOn, "un jour depuis l’exercice, pas à venir",
					"a day since the exercise, not to come");
		}
		checks.done();
		return new RetexApproval(name.orElseThrow(), office.orElseThrow(), day.orElseThrow(), basis);
	}

}
