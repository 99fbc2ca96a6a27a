package org.cohesioncyber.hub.charter;

import org.cohesioncyber.hub.shared.InvalidInput;

/** Why something was done; sealed, since it may name a person. */
final class Reason {

	private static final int LONGEST = 1_000;

	private Reason() {
	}

	static String check(String reason) {
		String written = CharterText.normal(reason);
		if (written.isBlank() || written.length() > LONGEST) {
			throw new InvalidInput("reason", written, "la raison, en 1 à 1000 caractères",
					"the reason, in 1 to 1000 characters");
		}
		return CharterText.bounded(written, LONGEST, "reason");
	}

}
