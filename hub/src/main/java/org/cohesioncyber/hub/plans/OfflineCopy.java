package org.cohesioncyber.hub.plans;

import java.time.Instant;

import org.cohesioncyber.hub.shared.OrganisationId;

import org.jspecify.annotations.Nullable;

/**
 * A copy of a plan's crisis sheet that somebody keeps on a device, encrypted there: the
 * hub knows that it is, never its passphrase.
 *
 * @param version the number of the version on it, 0 for a draft
 * @param person who saved it, as a reference
 * @param device what they call the device
 * @param toldAt when the device first heard that the copy is to be erased
 */
public record OfflineCopy(OfflineCopyId id, PlanId plan, OrganisationId organisation, int version, String person,
		String name, String device, Instant savedAt, Instant expiresAt, @Nullable Instant revokedAt,
		@Nullable Instant toldAt) {

	/** Whether it may still be opened then. */
	public boolean isLive(Instant now) {
		return this.revokedAt == null && now.isBefore(this.expiresAt);
	}

	/** What a device is told of its copy. */
	public enum State {

		/** It is the latest there is. */
		CURRENT,
		/** A newer version was approved. */
		OUTDATED,
		/** It is to be erased. */
		REVOKED

	}

}
