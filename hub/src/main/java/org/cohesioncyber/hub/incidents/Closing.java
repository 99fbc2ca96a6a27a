package org.cohesioncyber.hub.incidents;

/** What became of the wish to close an incident. */
public sealed interface Closing {

	/** It is closed now. */
	record Done(Incident incident) implements Closing {

	}

	/** It was closed before; nothing changed. */
	record AlreadyClosed(Incident incident) implements Closing {

	}

	/** The actor's organisation has no such incident. */
	record NoSuchIncident() implements Closing {

	}

}
