package org.cohesioncyber.hub.plans;

import java.util.UUID;

/** The identity of an approved version. */
public record VersionId(UUID value) {

	/** Reads an identity as it is written in a path. */
	public static VersionId of(String text) {
		return new VersionId(UUID.fromString(text));
	}

	@Override
	public String toString() {
		return this.value.toString();
	}

}
