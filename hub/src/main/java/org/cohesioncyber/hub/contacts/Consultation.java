package org.cohesioncyber.hub.contacts;

import java.util.List;

/** What came of the staff asking for an organisation's contacts. */
public sealed interface Consultation {

	/** They are shown, and the organisation sees who looked. */
	record Shown(List<Contact> contacts, Look.Reason reason) implements Consultation {

		public Shown {
			contacts = List.copyOf(contacts);
		}

	}

	/** Nothing asks for it now: no drill, no incident, and no leave. */
	record NotNeeded() implements Consultation {

	}

}
