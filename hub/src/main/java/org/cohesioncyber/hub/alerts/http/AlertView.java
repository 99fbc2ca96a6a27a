package org.cohesioncyber.hub.alerts.http;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import org.cohesioncyber.agent.protocol.Observable;
import org.cohesioncyber.agent.protocol.Severity;
import org.cohesioncyber.hub.alerts.Alert;
import org.cohesioncyber.hub.alerts.Content;
import org.cohesioncyber.hub.alerts.Source;
import org.cohesioncyber.hub.shared.Reality;

import org.jspecify.annotations.Nullable;

/** An alert as JSON; the TLP label is written as FIRST writes it. */
record AlertView(UUID id, Instant publishedAt, String title, String summary, String advice, String rsit,
		Severity severity, String tlp, Reality reality, UUID origin, String originName, Source source,
		String sourceDetail, @Nullable Instant occurredAt, int seen, List<Observable> observables) {

	static AlertView of(Alert alert) {
		Content content = alert.content();
		return new AlertView(alert.id().value(), alert.publishedAt(), content.title(), content.summary(),
				content.advice(), content.rsit().toString(), content.severity(), alert.tlp().label(), alert.reality(),
				alert.owner().value(), alert.originName(), alert.source(), alert.sourceDetail(), alert.occurredAt(),
				alert.seen(), content.observables());
	}

}
