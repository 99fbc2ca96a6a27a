package org.cohesioncyber.hub.shared;

/**
 * The actor may not do this. Answered as « not found » wherever the answer would tell
 * that something exists.
 */
public final class NotPermitted extends RuntimeException {

	/**
	 * @param needed what the actor would need, for the journal and the developer
	 */
	public NotPermitted(String needed) {
		super("not permitted (needs: " + needed + ")");
	}

}
