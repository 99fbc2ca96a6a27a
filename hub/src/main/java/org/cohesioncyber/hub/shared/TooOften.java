package org.cohesioncyber.hub.shared;

import java.time.Duration;

/** The caller does this too often, and may do it again later. */
public final class TooOften extends RuntimeException {

	private final Duration wait;

	/**
	 * @param wait how long until it may be tried again
	 */
	public TooOften(Duration wait) {
		super("too often (again in: " + wait + ")");
		this.wait = wait;
	}

	public Duration waiting() {
		return this.wait;
	}

}
