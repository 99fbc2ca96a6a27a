package org.cohesioncyber.hub.contacts;

import java.time.LocalTime;

import org.jspecify.annotations.Nullable;

/**
 * When a contact answers.
 *
 * @param from the start of the on-call window, only with it; the window may end on the
 * next day
 */
public record Hours(Kind kind, @Nullable LocalTime from, @Nullable LocalTime to) {

	public Hours {
		if ((kind == Kind.ON_CALL) != (from != null && to != null)) {
			throw new IllegalArgumentException("hours: " + kind + " (expected: from and to with an on-call window)");
		}
	}

	/** Day and night, at work, or in a window of one's own. */
	public enum Kind {

		ALWAYS, WORKING, ON_CALL

	}

}
