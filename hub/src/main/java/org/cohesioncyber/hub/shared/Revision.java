package org.cohesioncyber.hub.shared;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.web.server.ResponseStatusException;

/** The revision of what a program changes, as it read it (RFC 9110, If-Match). */
public final class Revision {

	private static final String FIELD = "revision";

	private Revision() {
	}

	/** The entity tag of that revision. */
	public static String tag(int revision) {
		return "\"" + revision + "\"";
	}

	/**
	 * What If-Match says; a star is whichever there is now. Without it the answer is 428.
	 */
	public static int of(@Nullable String ifMatch, int now) {
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

	/** What a page's hidden field says it showed. */
	public static int of(Form form) {
		String text = form.value(FIELD);
		if (!text.matches("[0-9]{1,9}")) {
			throw new InvalidInput(FIELD, text, "la révision affichée par la page", "the revision the page shows");
		}
		return Integer.parseInt(text);
	}

	/** Said on a page whose form was made from an older revision. */
	public static InvalidInput stale() {
		return new InvalidInput(FIELD, "", "la dernière version : quelqu’un l’a modifiée entre-temps, relisez-la",
				"the latest version: somebody changed it in the meantime, read it again");
	}

	/** Answers 412 when it was stale. */
	public static void done(Change outcome) {
		done(outcome == Change.DONE);
	}

	/** Answers 412 when it was stale, and so not done. */
	public static void done(boolean isDone) {
		if (!isDone) {
			throw new ResponseStatusException(HttpStatus.PRECONDITION_FAILED);
		}
	}

}
