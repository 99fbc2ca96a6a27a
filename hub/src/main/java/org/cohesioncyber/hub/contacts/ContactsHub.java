package org.cohesioncyber.hub.contacts;

import java.util.Set;

import org.cohesioncyber.hub.shared.Actor;
import org.cohesioncyber.hub.shared.OrganisationId;

/** The hub as the one who keeps the directories tidy and calls in drills. */
final class ContactsHub {

	static final Actor.Hub HUB = new Actor.Hub("contacts");

	private ContactsHub() {
	}

	/** The same on behalf of one organisation, whose journal gets the line. */
	static Actor.Hub of(OrganisationId organisation) {
		return new Actor.Hub("contacts", organisation, Set.of());
	}

	/** Does work that another replica may have done first. */
	static void unlessDone(Runnable work) {
		try {
			work.run();
		}
		catch (NothingToDo _) {
			// It did.
		}
	}

}
