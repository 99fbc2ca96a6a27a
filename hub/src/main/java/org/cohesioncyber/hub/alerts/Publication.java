package org.cohesioncyber.hub.alerts;

/** What became of the wish to publish an alert. */
public sealed interface Publication {

	/** It is published, now or by the same request before. */
	record Published(AlertId id) implements Publication {

	}

	/** Nothing was published: those who would receive it are no longer those shown. */
	record AudienceChanged() implements Publication {

	}

}
