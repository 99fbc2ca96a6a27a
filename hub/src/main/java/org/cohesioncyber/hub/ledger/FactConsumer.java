package org.cohesioncyber.hub.ledger;

import java.util.List;

import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * A resumable reader of all numbered facts, in order, at least once, on one replica at a
 * time. What it writes with the given client commits together with its position.
 */
public interface FactConsumer {

	/** The name under which its position is kept; never changed. */
	String name();

	/**
	 * Takes the next facts.
	 * @throws Unavailable when something it needs is away; the same facts come again
	 * later
	 * @throws RuntimeException for anything else; a fact that keeps failing alone is set
	 * aside and the others go on
	 */
	void accept(List<PublishedFact> facts, JdbcClient worker);

	/** Something a consumer needs is away for now. */
	final class Unavailable extends RuntimeException {

		public Unavailable(String what, Throwable cause) {
			super(what, cause);
		}

	}

}
