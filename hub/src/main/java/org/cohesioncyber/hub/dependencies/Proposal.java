package org.cohesioncyber.hub.dependencies;

/** What came of proposing a provider. */
public sealed interface Proposal {

	/** It is in the register. */
	ProviderId id();

	/** It was not there before. */
	record Proposed(ProviderId id) implements Proposal {

	}

	/** One of that name and family was there already. */
	record KnownAlready(ProviderId id) implements Proposal {

	}

}
