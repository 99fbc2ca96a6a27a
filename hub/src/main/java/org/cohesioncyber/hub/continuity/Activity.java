package org.cohesioncyber.hub.continuity;

import java.time.Instant;

import org.cohesioncyber.hub.shared.OrganisationId;

/**
 * An essential activity: what an organisation must keep doing, and what its interruption
 * would do.
 *
 * @param revision counts its changes from 1
 */
public record Activity(ActivityId id, OrganisationId organisation, Portrait portrait, Targets targets, Impacts impacts,
		int revision, Instant changedAt) {

}
