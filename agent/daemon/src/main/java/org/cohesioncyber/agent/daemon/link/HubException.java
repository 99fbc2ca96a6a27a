package org.cohesioncyber.agent.daemon.link;

import java.time.Duration;

/** The hub did not do what was asked. */
public abstract sealed class HubException extends Exception {

	private HubException(String message) {
		super(message);
	}

	/** It may do so later: not reachable, overloaded or failing. */
	public static final class Unavailable extends HubException {

		private final Duration retryAfter;

		public Unavailable(String message, Duration retryAfter) {
			super(message);
			this.retryAfter = retryAfter;
		}

		/** How long the hub asked to be left alone; zero when it did not say. */
		public Duration retryAfter() {
			return this.retryAfter;
		}

	}

	/** It will not: what was sent or who sent it is refused. */
	public static final class Refused extends HubException {

		private final int status;

		public Refused(int status, String message) {
			super(message);
			this.status = status;
		}

		public int status() {
			return this.status;
		}

		/** Whether it is who we are that is refused, rather than what we sent. */
		public boolean concernsIdentity() {
			return this.status == 401 || this.status == 403;
		}

	}

}
