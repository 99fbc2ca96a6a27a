package org.cohesioncyber.agent.daemon;

import java.nio.file.Path;

/** This home belongs to no enrolled agent yet. */
final class NotEnrolledException extends Exception {

	NotEnrolledException(Path home) {
		super(home + ": not enrolled (expected: cohesion-agent enrol --hub … --code … first)");
	}

}
