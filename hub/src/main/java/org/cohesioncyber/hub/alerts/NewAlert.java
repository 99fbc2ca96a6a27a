package org.cohesioncyber.hub.alerts;

import org.cohesioncyber.hub.incidents.IncidentId;
import org.cohesioncyber.hub.shared.Reality;
import org.cohesioncyber.hub.shared.Tlp;
import org.cohesioncyber.hub.sharing.CircleId;

import org.jspecify.annotations.Nullable;

/**
 * An alert somebody wants to publish.
 *
 * @param circle whom it is for; none means the owner only
 * @param incident the owner's incident behind it, never told to anybody else
 */
public record NewAlert(Content content, Tlp tlp, @Nullable CircleId circle, Reality reality,
		@Nullable IncidentId incident) {

}
