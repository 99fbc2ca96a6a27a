package org.cohesioncyber.bench;

import java.util.List;

/** Something that can be measured round by round, and asked afterwards what it kept. */
interface Contender {

	String name();

	/** Objects in one request. */
	int size();

	/** Does beforehand what is not to be measured. */
	void prepare() throws Exception;

	Tally run() throws Exception;

	/** How many objects are there for good, once all that goes on behind has settled. */
	long stored() throws Exception;

	/** What the last round delivered; nothing when it was not about delivery. */
	default List<Deliveries> deliveries() throws Exception {
		return List.of();
	}

}
