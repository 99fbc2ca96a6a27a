package org.cohesioncyber.hub.charter;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/**
 * One step of an organisation with the charter.
 *
 * @param day from which on it holds
 * @param reason why, as far as the reader may know
 */
public record Step(Kind kind, LocalDate day, Optional<String> reason, Instant recordedAt) {

	/** What happened. */
	public enum Kind {

		CANDIDATE, INVITED, DROPPED, SIGNED, RENEWED, RENEWAL_ASKED, SUSPENDED, RESUMED, LAPSED, WITHDRAWN

	}

}
