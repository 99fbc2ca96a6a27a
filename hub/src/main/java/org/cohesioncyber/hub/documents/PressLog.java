package org.cohesioncyber.hub.documents;

import java.util.logging.Level;

import com.openhtmltopdf.util.Diagnostic;
import com.openhtmltopdf.util.XRLogger;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What the printer complains of; not every step it takes. */
final class PressLog implements XRLogger {

	private static final Logger log = LoggerFactory.getLogger(Documents.class);

	@Override
	public void log(String where, Level level, String message) {
		if (isComplaint(level)) {
			log.warn("{}: {}", where, message);
		}
	}

	@Override
	public void log(String where, Level level, String message, Throwable cause) {
		if (isComplaint(level)) {
			log.warn("{}: {}", where, message, cause);
		}
	}

	@Override
	public void setLevel(String logger, Level level) {
		// The hub's own settings say what is logged.
	}

	@Override
	public boolean isLogLevelEnabled(Diagnostic diagnostic) {
		return isComplaint(diagnostic.getLevel());
	}

	private static boolean isComplaint(Level level) {
		return level.intValue() >= Level.WARNING.intValue();
	}

}
