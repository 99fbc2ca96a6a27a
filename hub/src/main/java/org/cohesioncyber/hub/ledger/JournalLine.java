package org.cohesioncyber.hub.ledger;

import java.util.Map;

/** One line of the journal before it is salted and hashed. */
record JournalLine(String act, Subject subject, Map<String, ?> details) {

	JournalLine {
		details = Map.copyOf(details);
	}

}
