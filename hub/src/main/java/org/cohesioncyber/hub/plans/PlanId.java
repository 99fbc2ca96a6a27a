package org.cohesioncyber.hub.plans;

import java.util.UUID;

/** The identity of a plan. */
public record PlanId(UUID value) {

	/** Reads an identity as it is written in a path. */
	public static PlanId of(String text) {
		return new PlanId(UUID.fromString(text));
	}

	@Override
	public String toString() {
		return this.value.toString();
	}

}
