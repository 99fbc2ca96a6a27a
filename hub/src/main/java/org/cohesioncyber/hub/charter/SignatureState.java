package org.cohesioncyber.hub.charter;

import org.jspecify.annotations.Nullable;

/** What can happen to a signature after it was given. */
public enum SignatureState {

	/** Out of force until resumed. */
	SUSPENDED,
	/** In force again after a suspension. */
	RESUMED,
	/** Not renewed in time. */
	LAPSED,
	/** Taken back by the organisation, for good. */
	WITHDRAWN;

	boolean isInForce() {
		return this == RESUMED;
	}

	/** Whether this may come after what happened last; nothing yet is {@code null}. */
	boolean mayFollow(@Nullable SignatureState last) {
		return switch (this) {
			case SUSPENDED -> last == null || last == RESUMED;
			case RESUMED -> last == SUSPENDED;
			case LAPSED, WITHDRAWN -> last == null || last == RESUMED || last == SUSPENDED;
		};
	}

}
