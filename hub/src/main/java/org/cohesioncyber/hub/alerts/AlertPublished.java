package org.cohesioncyber.hub.alerts;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import org.cohesioncyber.agent.protocol.Observable;
import org.cohesioncyber.agent.protocol.Severity;

import org.jspecify.annotations.Nullable;

/**
 * The fact that an alert was published: everything its audience may know of it, and
 * nothing else. TLP label, reality and audience are the fact's own.
 *
 * @param advice what readers should do, may be empty
 * @param rsit {@code class} or {@code class:type} of the taxonomy
 * @param originId the organisation that shares it
 * @param source {@code MEMBER} or {@code AGENT}
 * @param sourceDetail the product that raised it, empty for a person
 * @param occurredAt when it was observed, if a machine saw it
 * @param seen how often it was observed
 */
public record AlertPublished(UUID alertId, String title, String summary, String advice, Severity severity, String rsit,
		UUID originId, String originName, Source source, String sourceDetail, List<Observable> observables,
		@Nullable Instant occurredAt, int seen, Instant publishedAt) {

	public static final String TYPE = "alert-published";

	public AlertPublished {
		observables = List.copyOf(observables);
	}

}
