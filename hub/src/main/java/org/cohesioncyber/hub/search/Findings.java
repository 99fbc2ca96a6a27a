package org.cohesioncyber.hub.search;

import java.util.List;

import org.cohesioncyber.hub.alerts.Alert;

import org.jspecify.annotations.Nullable;

/** What a search came to. */
public sealed interface Findings {

	/**
	 * What was found, best first; every alert was read from PostgreSQL as the reader.
	 *
	 * @param count of all pages together, of what the reader may read
	 * @param more whether there is more than is ever counted
	 * @param next the cursor of the next page; none means the end
	 * @param upToDate whether everything published by now could be found
	 */
	record Found(List<Alert> alerts, int count, boolean more, @Nullable String next,
			boolean upToDate) implements Findings {

		public Found {
			alerts = List.copyOf(alerts);
		}

	}

	/** OpenSearch does not answer for now; lists go on. */
	record Away() implements Findings {

	}

	/** This hub has no search. */
	record Absent() implements Findings {

	}

}
