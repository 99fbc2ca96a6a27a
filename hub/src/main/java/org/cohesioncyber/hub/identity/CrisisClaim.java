package org.cohesioncyber.hub.identity;

/** What came of typing a crisis code. */
public sealed interface CrisisClaim<T> {

	/** The code was good, is used up now, and this was done with it. */
	record Taken<T>(T outcome) implements CrisisClaim<T> {
	}

	/** No such code, used, replaced or mistyped: which of them is not said. */
	record Refused<T>() implements CrisisClaim<T> {
	}

	/** Too many tries from there in a short time; nothing was looked at. */
	record TooFast<T>() implements CrisisClaim<T> {
	}

}
