package org.cohesioncyber.hub.identity;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** Crisis codes just made, in clear only here and only now. */
public record NewCrisisCodes(UUID set, Instant madeAt, List<String> codes) {

	public NewCrisisCodes {
		codes = List.copyOf(codes);
	}

	@Override
	public String toString() {
		return "NewCrisisCodes[set=" + this.set + "]";
	}

}
