package org.cohesioncyber.hub.shared;

import org.jspecify.annotations.Nullable;

/**
 * The caller's name for one request: the same request sent again with it is done once.
 */
public final class IdempotencyKey {

	/** The header that carries it. */
	public static final String HEADER = "Idempotency-Key";

	private static final int LONGEST = 150;

	private IdempotencyKey() {
	}

	/**
	 * The key of one kind of act, so that two kinds never meet; none stays none.
	 */
	public static @Nullable String of(String act, @Nullable String given) {
		if (given == null) {
			return null;
		}
		if (given.isBlank() || given.length() > LONGEST || given.chars().anyMatch(c -> c < ' ' || c > '~')) {
			throw new InvalidInput(HEADER, given, "1 à 150 caractères imprimables", "1 to 150 printable characters");
		}
		return act + ":" + given;
	}

}
