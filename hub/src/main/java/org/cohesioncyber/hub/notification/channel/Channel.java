package org.cohesioncyber.hub.notification.channel;

/** A way to reach people. */
public interface Channel {

	/** The name kept with the letters, never changed. */
	String name();

	/** Whether this hub has what it needs; letters wait as long as not. */
	boolean isConfigured();

	/** Tries once to reach the person of the letter. */
	Outcome send(Letter letter);

}
