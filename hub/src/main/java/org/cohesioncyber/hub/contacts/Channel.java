package org.cohesioncyber.hub.contacts;

import java.time.LocalDate;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * One way to reach one person.
 *
 * @param address a telephone number as E.164, an e-mail address or a messenger's name
 * @param consentUntil the last day it may be kept, after which it is erased
 */
public record Channel(UUID id, ChannelKind kind, String address, @Nullable LocalDate consentOn,
		@Nullable LocalDate consentUntil) {

	/** The address as people read it. */
	public String shown() {
		return ChannelAddress.shown(this.address);
	}

	@Override
	public String toString() {
		return "Channel[" + this.kind + "]";
	}

}
