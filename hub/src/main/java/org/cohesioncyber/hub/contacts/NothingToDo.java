package org.cohesioncyber.hub.contacts;

/** Another replica was first: rolls back what would leave a line about nothing. */
final class NothingToDo extends RuntimeException {

	private static final long serialVersionUID = 1L;

	NothingToDo() {
		super("nothing to do", null, false, false);
	}

}
