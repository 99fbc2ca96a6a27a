package org.cohesioncyber.hub.notification;

import java.time.Instant;

import org.cohesioncyber.hub.shared.Reality;

import org.jspecify.annotations.Nullable;

/**
 * How far telling one person of one message got.
 *
 * @param key the message in the bundles
 * @param name of the person, if the reader may know it
 * @param state null while nobody in the organisation is to be told
 * @param reason why the last try failed
 */
public record Told(String key, String path, Reality reality, Instant occurredAt, @Nullable String name,
		@Nullable State state, int tries, @Nullable String reason) {

	/** Where a letter is. */
	public enum State {

		QUEUED, SENT, REFUSED

	}

	/** The colour of the state's tag. */
	public String colour() {
		return switch (this.state) {
			case SENT -> "green";
			case REFUSED -> "red";
			case QUEUED -> "yellow";
			case null -> "grey";
		};
	}

}
