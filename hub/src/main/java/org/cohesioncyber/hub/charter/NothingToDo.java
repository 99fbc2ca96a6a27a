package org.cohesioncyber.hub.charter;

/** Somebody else was first: rolls back what would leave a line about nothing. */
final class NothingToDo extends RuntimeException {

	private static final long serialVersionUID = 1L;

	NothingToDo() {
		super("nothing to do", null, false, false);
	}

	/** Does work that another replica may have done first. */
	static void unless(Runnable work) {
		try {
			work.run();
		}
		catch (NothingToDo _) {
			// It did.
		}
	}

}
