package org.cohesioncyber.hub.messaging;

import java.util.Map;
import java.util.Optional;

import org.cohesioncyber.hub.alerts.AlertPublished;
import org.cohesioncyber.hub.ledger.PublishedFact;
import org.cohesioncyber.hub.sharing.Channel;
import org.cohesioncyber.hub.sharing.SharingPolicy;

import tools.jackson.databind.json.JsonMapper;

/** Writes facts about alerts as records, as far as their marking lets them pass. */
class AlertRecords {

	/** Below the size that Kafka takes by default. */
	private static final int LARGEST = 900_000;

	private final JsonMapper json;

	AlertRecords(JsonMapper json) {
		this.json = json;
	}

	/**
	 * The record of an alert; none if it must not leave.
	 * @throws RuntimeException if the fact cannot be written as a record
	 */
	Optional<Outgoing> of(PublishedFact fact) {
		return switch (SharingPolicy.passage(fact.tlp(), Channel.KAFKA)) {
			case CONTENT -> Optional.of(outgoing(fact, full(fact)));
			case REFERENCE -> Optional.of(outgoing(fact, reference(fact)));
			case NOTHING -> Optional.empty();
		};
	}

	private AlertRecord full(PublishedFact fact) {
		AlertPublished alert = this.json.readValue(fact.body(), AlertPublished.class);
		return new AlertRecord(fact.id(), fact.number(), fact.type(), fact.occurredAt(),
				AlertRecord.Author.organisation(alert.originId(), alert.originName()), fact.reality(),
				fact.tlp().label(), fact.subject().id(), AlertRecord.Content.of(alert));
	}

	/** Says neither what the alert tells nor who tells it. */
	private static AlertRecord reference(PublishedFact fact) {
		return new AlertRecord(fact.id(), fact.number(), fact.type(), fact.occurredAt(), AlertRecord.Author.HUB,
				fact.reality(), fact.tlp().label(), fact.subject().id(), null);
	}

	private Outgoing outgoing(PublishedFact fact, AlertRecord record) {
		byte[] value = this.json.writeValueAsBytes(record);
		if (value.length > LARGEST) {
			throw new IllegalStateException(
					"record of " + fact.subject() + ": " + value.length + " bytes (expected: at most " + LARGEST + ")");
		}
		return new Outgoing(fact.subject().id().toString(), value,
				Map.of("factId", fact.id().toString(), "type", fact.type(), "number", String.valueOf(fact.number())));
	}

}
