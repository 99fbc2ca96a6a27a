package org.cohesioncyber.hub.plans;

import java.util.UUID;

/** The identity of an interview. */
public record InterviewId(UUID value) {

	/** Reads an identity as it is written in a path. */
	public static InterviewId of(String text) {
		return new InterviewId(UUID.fromString(text));
	}

	@Override
	public String toString() {
		return this.value.toString();
	}

}
