package org.cohesioncyber.hub.plans;

import java.util.UUID;

/** The identity of a break-glass opening. */
public record OpeningId(UUID value) {

	/** Reads an identity as it is written in a path. */
	public static OpeningId of(String text) {
		return new OpeningId(UUID.fromString(text));
	}

	@Override
	public String toString() {
		return this.value.toString();
	}

}
