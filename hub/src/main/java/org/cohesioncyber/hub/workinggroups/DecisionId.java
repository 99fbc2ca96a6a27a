package org.cohesioncyber.hub.workinggroups;

import java.util.UUID;

/** The identity of a decision of a working group. */
public record DecisionId(UUID value) {

	/** Reads the textual form of a UUID. */
	public static DecisionId of(String text) {
		return new DecisionId(UUID.fromString(text));
	}

	@Override
	public String toString() {
		return this.value.toString();
	}

}
