package org.cohesioncyber.hub.sharing;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

import org.cohesioncyber.hub.shared.OrganisationId;

/**
 * « Solidarité hors charte »: what the coordinator lets a victim have whose charter is
 * not in force, and for how long.
 *
 * @param until the last day, included
 * @param closedOn from that day on it lets nothing more
 */
public record SolidarityCase(UUID id, OrganisationId organisation, SolidarityRules rules, LocalDate from,
		LocalDate until, Optional<LocalDate> closedOn, Instant openedAt) {

	/** Whether it lets the organisation do anything on that day. */
	public boolean isOpenOn(LocalDate day) {
		return !day.isBefore(this.from) && !day.isAfter(this.until)
				&& this.closedOn.filter(closed -> !day.isBefore(closed)).isEmpty();
	}

	/** One thing the staff did about it, and why. */
	public record Step(Act act, LocalDate until, Instant at, String reason) {

	}

	/** What the staff can do about a case. */
	public enum Act {

		OPENED, EXTENDED, CLOSED

	}

}
