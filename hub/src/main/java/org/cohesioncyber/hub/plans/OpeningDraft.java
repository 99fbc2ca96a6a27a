package org.cohesioncyber.hub.plans;

import java.util.Optional;

import org.cohesioncyber.hub.shared.Faulty;

import org.jspecify.annotations.Nullable;

/**
 * A break-glass opening as somebody asks for it.
 *
 * @param reason why the plan must be read; the owner reads it
 * @param openFor for how many hours, from 1 to 72
 */
public record OpeningDraft(@Nullable String reason, @Nullable String openFor) {

	private static final int MOST = 72;

	Checked check() {
		Faulty checks = new Faulty();
		Optional<String> why = checks.lines("reason", this.reason, 10, 1000);
		Optional<Integer> hours = checks.read("openFor", this.openFor, text -> {
			int number = Integer.parseInt(text);
			if (number < 1 || number > MOST) {
				throw new IllegalArgumentException(text);
			}
			return number;
		}, "un nombre d’heures de 1 à " + MOST, "a number of hours from 1 to " + MOST);
		checks.done();
		return new Checked(why.orElseThrow(), hours.orElseThrow());
	}

	/** What may be kept. */
	record Checked(String reason, int hours) {

	}

}
