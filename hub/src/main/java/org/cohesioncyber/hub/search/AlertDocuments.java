package org.cohesioncyber.hub.search;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

import org.cohesioncyber.agent.protocol.Observable;
import org.cohesioncyber.hub.alerts.AlertPublished;
import org.cohesioncyber.hub.ledger.AudienceId;
import org.cohesioncyber.hub.ledger.PublishedFact;
import org.cohesioncyber.hub.shared.OrganisationId;
import org.cohesioncyber.hub.sharing.Channel;
import org.cohesioncyber.hub.sharing.Passage;
import org.cohesioncyber.hub.sharing.SharingPolicy;

import tools.jackson.databind.json.JsonMapper;

/** Writes facts about alerts as documents. */
class AlertDocuments {

	private final JsonMapper json;

	AlertDocuments(JsonMapper json) {
		this.json = json;
	}

	static boolean concerns(PublishedFact fact) {
		return fact.type().equals(AlertPublished.TYPE)
				&& SharingPolicy.passage(fact.tlp(), Channel.SEARCH) == Passage.CONTENT;
	}

	AlertDocument of(PublishedFact fact, Set<OrganisationId> audience) {
		AlertPublished alert = this.json.readValue(fact.body(), AlertPublished.class);
		return new AlertDocument(alert.alertId(), fact.number(), fact.audience().value(), readers(fact, audience),
				alert.publishedAt(), alert.title(), alert.summary() + "\n" + alert.advice(), alert.originName(),
				alert.observables().stream().map(Observable::value).distinct().toList());
	}

	private static List<String> readers(PublishedFact fact, Set<OrganisationId> audience) {
		if (fact.audience().equals(AudienceId.TERRITORY)) {
			return List.of(AlertDocument.EVERYBODY);
		}
		return Stream.concat(fact.owner().stream(), audience.stream())
			.map(OrganisationId::toString)
			.distinct()
			.sorted()
			.toList();
	}

}
