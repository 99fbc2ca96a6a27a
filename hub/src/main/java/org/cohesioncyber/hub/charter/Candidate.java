package org.cohesioncyber.hub.charter;

import java.time.LocalDate;
import java.util.Optional;

import org.cohesioncyber.hub.shared.OrganisationId;

/**
 * An organisation staff would like to sign the charter.
 *
 * @param revision counts its changes
 * @param contactOn the day of the next contact
 * @param invitedOn the day it was last invited to sign
 */
public record Candidate(OrganisationId organisation, int revision, LocalDate since, Optional<LocalDate> contactOn,
		Optional<LocalDate> invitedOn, Card card) {

	/** Whether the next contact is late. */
	public boolean isOverdue(LocalDate today) {
		return this.contactOn.filter(day -> day.isBefore(today)).isPresent();
	}

	/**
	 * What staff note, sealed; every text may be blank.
	 *
	 * @param nextStep what is to be done next
	 * @param follower who of the staff follows it
	 * @param contactName whom they talk to
	 */
	public record Card(String nextStep, String follower, String note, String contactName, String contactEmail) {

		@Override
		public String toString() {
			return "Card";
		}

	}

}
