package org.cohesioncyber.hub.awareness;

import java.time.Instant;
import java.time.LocalDate;

import org.cohesioncyber.hub.shared.OrganisationId;

import org.jspecify.annotations.Nullable;

/**
 * One occasion on which an organisation made people aware.
 *
 * @param invited how many were asked to come; null when nobody knows, which is not zero
 * @param attended how many came; null when nobody knows
 * @param confirmed whether it was confirmed that more came than were invited
 */
public record Session(SessionId id, CampaignId campaign, OrganisationId organisation, LocalDate heldOn, Form form,
		PublicGroup audience, @Nullable Integer invited, @Nullable Integer attended, boolean confirmed,
		Instant recordedAt, int revision) {

	/** How people were made aware. */
	public enum Form {

		POSTER, E_LEARNING, MEETING, PHISHING_EXERCISE, OTHER

	}

}
