package org.cohesioncyber.hub.exercises.web;

import java.time.Duration;

import org.cohesioncyber.hub.exercises.Inject;

/**
 * An inject in a list.
 *
 * @param at when it is told, such as « H+1:20 »
 */
record InjectLine(Inject inject, String at) {

	static InjectLine of(Inject inject) {
		return new InjectLine(inject, hours(inject.after()));
	}

	/** Hours and minutes after the start. */
	static String hours(Duration after) {
		return "H+%d:%02d".formatted(after.toHours(), after.toMinutesPart());
	}

}
