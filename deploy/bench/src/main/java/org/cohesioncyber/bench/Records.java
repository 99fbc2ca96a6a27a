package org.cohesioncyber.bench;

import java.util.List;

/** What the hub has for good, asked of its database behind its back. */
interface Records {

	/** How many alerts are stored and published. */
	long stored() throws Exception;

	/** The publication number of the last alert, 0 before the first. */
	long lastNumber() throws Exception;

	/** What was published after a number, in the order of publication. */
	List<Deliveries.Published> publishedAfter(long number, int round) throws Exception;

}
