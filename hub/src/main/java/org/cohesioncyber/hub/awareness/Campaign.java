package org.cohesioncyber.hub.awareness;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

import org.cohesioncyber.hub.shared.OrganisationId;

/**
 * A campaign: of one organisation, or of the territory, in which every member records its
 * own sessions.
 */
public record Campaign(CampaignId id, OrganisationId owner, Scope scope, String title, Theme theme,
		List<PublicGroup> audiences, LocalDate startsOn, LocalDate endsOn, String description, Instant openedAt,
		int revision) {

	public Campaign {
		audiences = List.copyOf(audiences);
	}

	public boolean isRunning(LocalDate today) {
		return !today.isBefore(this.startsOn) && !today.isAfter(this.endsOn);
	}

	/** Whose campaign it is. */
	public enum Scope {

		OWN, TERRITORY

	}

}
