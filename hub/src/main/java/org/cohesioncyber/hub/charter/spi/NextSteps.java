package org.cohesioncyber.hub.charter.spi;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

import org.cohesioncyber.hub.shared.Actor;

import org.jspecify.annotations.Nullable;

/**
 * What a module above the charter knows of how an organisation stands, and what it had
 * better do next; shown to its own people beside its engagement.
 */
public interface NextSteps {

	/**
	 * What concerns the organisation the actor acts for, as far as the actor may know.
	 */
	Contribution of(Actor actor, Instant now);

	/** How pressing a step is, the most pressing first. */
	enum Weight {

		/** Somebody waits, or something is lost already. */
		NOW,
		/** It will be lost before long. */
		SOON,
		/** It makes the organisation stronger. */
		BETTER

	}

	/** What one module has to say. */
	record Contribution(List<Sign> signs, List<Step> steps) {

		/** A module with nothing to say. */
		public static final Contribution NONE = new Contribution(List.of(), List.of());

		public Contribution {
			signs = List.copyOf(signs);
			steps = List.copyOf(steps);
		}

	}

	/**
	 * How one thing stands.
	 *
	 * @param path the page that tells more
	 */
	record Sign(Words label, Words value, @Nullable String path) {

	}

	/**
	 * Something to do.
	 *
	 * @param due the day it had better be done by, if there is one
	 * @param path the page to do it on; {@code null} for an actor whose part it is not
	 */
	record Step(Weight weight, @Nullable LocalDate due, Words title, Words reason, @Nullable String path) {

	}

}
