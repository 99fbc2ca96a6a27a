package org.cohesioncyber.hub.awareness;

import java.util.UUID;

/** The identity of an awareness campaign. */
public record CampaignId(UUID value) {

	/** Reads the textual form of a UUID. */
	public static CampaignId of(String text) {
		return new CampaignId(UUID.fromString(text));
	}

	@Override
	public String toString() {
		return this.value.toString();
	}

}
