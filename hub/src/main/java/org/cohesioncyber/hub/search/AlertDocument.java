package org.cohesioncyber.hub.search;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * An alert as OpenSearch holds it: what words are looked for in, and who may find it.
 *
 * @param number of the fact it was made from, which is its version
 * @param readers the organisations of the frozen audience and the owner, or
 * {@link #EVERYBODY}
 */
record AlertDocument(UUID id, long number, UUID audienceId, List<String> readers, Instant publishedAt, String title,
		String text, String origin, List<String> observables) {

	/** The reader in documents that everybody on the hub may find. */
	static final String EVERYBODY = "everybody";

}
