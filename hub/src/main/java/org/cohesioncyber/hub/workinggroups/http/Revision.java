package org.cohesioncyber.hub.workinggroups.http;

import org.cohesioncyber.hub.shared.InvalidInput;
import org.cohesioncyber.hub.workinggroups.Change;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.web.server.ResponseStatusException;

/** The revision of what is changed, as the caller read it. */
final class Revision {

	private Revision() {
	}

	static String tag(int revision) {
		return "\"" + revision + "\"";
	}

	/** What If-Match says; a star is whichever there is now. */
	static int of(@Nullable String ifMatch, int now) {
		if (ifMatch == null) {
			throw new ResponseStatusException(HttpStatus.PRECONDITION_REQUIRED);
		}
		if (ifMatch.equals("*")) {
			return now;
		}
		if (!ifMatch.matches("\"[0-9]{1,9}\"")) {
			throw new InvalidInput(HttpHeaders.IF_MATCH, ifMatch, "l’ETag de la dernière lecture",
					"the ETag of the last reading");
		}
		return Integer.parseInt(ifMatch.substring(1, ifMatch.length() - 1));
	}

	static void done(Change outcome) {
		if (outcome == Change.STALE) {
			throw new ResponseStatusException(HttpStatus.PRECONDITION_FAILED);
		}
	}

}
