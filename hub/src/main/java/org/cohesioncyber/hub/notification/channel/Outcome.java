package org.cohesioncyber.hub.notification.channel;

/** What one try to send a letter came to. */
public sealed interface Outcome {

	/** The channel took the letter over. */
	record Sent() implements Outcome {

	}

	/** This letter did not leave; another try may succeed. */
	record Later(String reason) implements Outcome {

	}

	/** This letter will never leave this way. */
	record Refused(String reason) implements Outcome {

	}

	/** The channel itself is away, for this letter as for any other. */
	record Away(String reason) implements Outcome {

	}

}
