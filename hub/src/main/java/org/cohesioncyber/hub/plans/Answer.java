package org.cohesioncyber.hub.plans;

import java.util.List;

/**
 * An answer to a question.
 *
 * @param isKnown false for « I do not know »
 * @param chosen the places of the example's items that were kept
 */
public record Answer(boolean isKnown, String text, List<Integer> chosen) {

	/** Nobody knows yet. */
	public static final Answer UNKNOWN = new Answer(false, "", List.of());

	public Answer {
		chosen = List.copyOf(chosen);
	}

	/** In words. */
	public static Answer of(String text) {
		return new Answer(true, text, List.of());
	}

	/** By what was kept. */
	public static Answer of(List<Integer> chosen) {
		return new Answer(true, "", chosen);
	}

}
