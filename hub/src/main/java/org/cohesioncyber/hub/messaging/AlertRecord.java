package org.cohesioncyber.hub.messaging;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import com.fasterxml.jackson.annotation.JsonInclude;

import org.cohesioncyber.agent.protocol.Observable;
import org.cohesioncyber.agent.protocol.Severity;
import org.cohesioncyber.hub.alerts.AlertPublished;
import org.cohesioncyber.hub.alerts.Source;
import org.cohesioncyber.hub.shared.Reality;

import org.jspecify.annotations.Nullable;

/**
 * A record of {@code cohesion.alerts.v1}, documented in {@code hub/docs/kafka.md}. Fields
 * are added, never changed; anything else is a new topic.
 *
 * @param actor who shares it: an organisation, or the hub where that is withheld
 * @param tlp as FIRST writes it
 * @param content absent from a reference
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record AlertRecord(UUID factId, long number, String type, Instant occurredAt, Author actor, Reality reality, String tlp,
		UUID alertId, @Nullable Content content) {

	/** Whom the record names as its author. */
	@JsonInclude(JsonInclude.Include.NON_NULL)
	record Author(String kind, @Nullable UUID id, @Nullable String name) {

		static final Author HUB = new Author("hub", null, null);

		static Author organisation(UUID id, String name) {
			return new Author("organisation", id, name);
		}

	}

	/** What the alert says. */
	@JsonInclude(JsonInclude.Include.NON_NULL)
	record Content(String title, String summary, String advice, Severity severity, String rsit, Source source,
			String sourceDetail, List<Observable> observables, @Nullable Instant observedAt, int seen,
			Instant publishedAt) {

		static Content of(AlertPublished alert) {
			return new Content(alert.title(), alert.summary(), alert.advice(), alert.severity(), alert.rsit(),
					alert.source(), alert.sourceDetail(), alert.observables(), alert.occurredAt(), alert.seen(),
					alert.publishedAt());
		}

	}

}
