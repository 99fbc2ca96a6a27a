package org.cohesioncyber.agent.daemon.observe;

import org.cohesioncyber.agent.protocol.ObservedAlert;

/** One kind of log: says what a line of it is. */
interface Source {

	/** The product that writes such lines. */
	String product();

	/** Reads one line, whatever it holds; nothing in it makes this fail. */
	Reading read(byte[] buffer, int from, int length);

	/** What a line turned out to be. */
	sealed interface Reading {

	}

	/** An alert. */
	record Observed(ObservedAlert alert) implements Reading {
	}

	/** A line about something else. */
	record Skipped() implements Reading {
	}

	/** A line that cannot be understood. */
	record Malformed(String reason) implements Reading {
	}

}
