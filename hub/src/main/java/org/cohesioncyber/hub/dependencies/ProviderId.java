package org.cohesioncyber.hub.dependencies;

import java.util.UUID;

/** The identity of a provider or mutual service of the register. */
public record ProviderId(UUID value) {

	/** Reads an identity as it is written in a path. */
	public static ProviderId of(String text) {
		return new ProviderId(UUID.fromString(text));
	}

	@Override
	public String toString() {
		return this.value.toString();
	}

}
