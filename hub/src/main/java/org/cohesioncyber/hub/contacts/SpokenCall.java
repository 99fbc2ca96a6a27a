package org.cohesioncyber.hub.contacts;

import java.util.UUID;

import org.cohesioncyber.hub.shared.OrganisationId;

/**
 * A call somebody of the staff makes.
 *
 * @param address the number or messenger name, as people read it
 * @param code to dictate; the person reads it back
 */
public record SpokenCall(UUID attempt, OrganisationId organisation, String name, String address, ChannelKind kind,
		Rank rank, String code) {

	@Override
	public String toString() {
		return "SpokenCall[" + this.attempt + "]";
	}

}
