package org.cohesioncyber.agent.protocol;

/**
 * The version of this protocol; a hub speaks with agents of its own version and older
 * ones.
 */
public final class ProtocolVersion {

	/** The version these records describe. */
	public static final int CURRENT = 1;

	private ProtocolVersion() {
	}

}
