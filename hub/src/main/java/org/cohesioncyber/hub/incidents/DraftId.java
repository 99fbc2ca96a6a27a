package org.cohesioncyber.hub.incidents;

import java.util.UUID;

/** The identity of a declaration under way. */
public record DraftId(UUID value) {

	@Override
	public String toString() {
		return this.value.toString();
	}

}
