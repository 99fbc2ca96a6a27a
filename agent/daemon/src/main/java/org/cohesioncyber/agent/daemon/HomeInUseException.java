package org.cohesioncyber.agent.daemon;

import java.nio.file.Path;

/** Another agent runs in this home. */
final class HomeInUseException extends Exception {

	HomeInUseException(Path home) {
		super(home + ": another agent runs here");
	}

}
