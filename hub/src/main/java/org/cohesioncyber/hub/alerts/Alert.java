package org.cohesioncyber.hub.alerts;

import java.time.Instant;
import java.util.Optional;

import org.cohesioncyber.hub.ledger.AudienceId;
import org.cohesioncyber.hub.shared.Actor;
import org.cohesioncyber.hub.shared.OrganisationId;
import org.cohesioncyber.hub.shared.Reality;
import org.cohesioncyber.hub.shared.Tlp;
import org.cohesioncyber.hub.sharing.CircleId;

import org.jspecify.annotations.Nullable;

/**
 * An alert as its owner and its recipients see it.
 *
 * @param originName the owner's name when it was published
 * @param occurredAt when it was observed, if a machine saw it
 * @param seen how often it was observed
 */
public record Alert(AlertId id, OrganisationId owner, String originName, Content content, Tlp tlp, Reality reality,
		@Nullable CircleId circle, AudienceId audience, Source source, String sourceDetail,
		@Nullable Instant occurredAt, int seen, Instant publishedAt) {

	/** Whether the alert belongs to the organisation the actor acts for. */
	public boolean isOwnedBy(Actor actor) {
		return actor.organisation().equals(Optional.of(this.owner));
	}

}
