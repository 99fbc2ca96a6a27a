package org.cohesioncyber.hub.alerts.http;

import java.util.concurrent.ConcurrentSkipListMap;

import org.cohesioncyber.agent.protocol.DeliveredAlert;
import org.cohesioncyber.hub.alerts.AlertPublished;
import org.cohesioncyber.hub.ledger.PublishedFact;

import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * Turns the fact of an alert into what the stream carries, once for all readers of this
 * replica.
 */
@Component
class Deliveries {

	private static final int KEPT = 1_000;

	private final JsonMapper json;

	private final ConcurrentSkipListMap<Long, String> recent = new ConcurrentSkipListMap<>();

	Deliveries(JsonMapper json) {
		this.json = json;
	}

	/** The delivered alert as JSON. */
	String of(PublishedFact fact) {
		String written = this.recent.computeIfAbsent(fact.number(), _ -> write(fact));
		while (this.recent.size() > KEPT) {
			this.recent.pollFirstEntry();
		}
		return written;
	}

	private String write(PublishedFact fact) {
		AlertPublished alert = this.json.readValue(fact.body(), AlertPublished.class);
		return this.json.writeValueAsString(new DeliveredAlert(alert.alertId(), fact.number(), alert.publishedAt(),
				alert.title(), text(alert), alert.severity(), fact.tlp().label(), fact.reality().name(),
				alert.originName(), alert.observables()));
	}

	private static String text(AlertPublished alert) {
		return alert.advice().isEmpty() ? alert.summary() : alert.summary() + "\n\nQue faire :\n" + alert.advice();
	}

}
