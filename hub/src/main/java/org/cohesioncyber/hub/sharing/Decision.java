package org.cohesioncyber.hub.sharing;

/** Whether one reader may have one shared thing, and if not, why. */
public sealed interface Decision {

	default boolean isAllowed() {
		return this instanceof Allowed;
	}

	/** The reader may have it, each channel as far as the marking lets it pass. */
	record Allowed() implements Decision {

	}

	/** The reader must not learn of it. */
	record Refused(Reason reason) implements Decision {

	}

	/** Why a reader is refused; the first that holds, in this order. */
	enum Reason {

		/** The reader acts for no organisation. */
		NO_ORGANISATION,
		/** Something the decision needs is not known. */
		UNDECIDABLE,
		/** The owner took it back. */
		RECALLED,
		/** Marked for the owner's own people. */
		RED,
		/** Addressed to no circle. */
		NO_CIRCLE,
		/** Not in the circle it is addressed to. */
		OUTSIDE_CIRCLE,
		/** The owner's charter is not in force: it may not share. */
		OWNER_NOT_ENGAGED,
		/** The reader's charter is not in force. */
		NOT_ENGAGED,
		/** A real thing, and a reader that exists only to practise. */
		PRACTICE_ONLY

	}

}
