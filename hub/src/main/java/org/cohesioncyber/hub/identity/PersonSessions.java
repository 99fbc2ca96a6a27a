package org.cohesioncyber.hub.identity;

/**
 * Knows which sessions of people go on; implemented by whoever keeps them. Asked on a
 * thread that may block.
 */
public interface PersonSessions {

	/** Whether the session with this secret has neither ended nor expired. */
	boolean isInForce(String secret);

}
