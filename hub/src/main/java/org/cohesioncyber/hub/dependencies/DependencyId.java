package org.cohesioncyber.hub.dependencies;

import java.util.UUID;

/** The identity of a dependency. */
public record DependencyId(UUID value) {

	/** Reads an identity as it is written in a path. */
	public static DependencyId of(String text) {
		return new DependencyId(UUID.fromString(text));
	}

	@Override
	public String toString() {
		return this.value.toString();
	}

}
