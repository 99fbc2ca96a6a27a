package org.cohesioncyber.hub.charter;

import java.util.Arrays;
import java.util.Optional;

/** The three times people are reminded of a signature that is about to lapse. */
enum Reminder {

	SIXTY_DAYS(60), THIRTY_DAYS(30), SEVEN_DAYS(7);

	private final int days;

	Reminder(int days) {
		this.days = days;
	}

	int days() {
		return this.days;
	}

	/**
	 * The one that is due with so many days left; earlier ones that a stopped hub missed
	 * are not made up for.
	 */
	static Optional<Reminder> dueWith(long daysLeft) {
		return Arrays.stream(values()).filter(one -> 0 <= daysLeft && daysLeft <= one.days).reduce((_, later) -> later);
	}

}
