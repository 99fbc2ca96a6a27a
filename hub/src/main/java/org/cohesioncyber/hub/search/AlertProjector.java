package org.cohesioncyber.hub.search;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import org.cohesioncyber.hub.ledger.AudienceId;
import org.cohesioncyber.hub.ledger.AudienceReader;
import org.cohesioncyber.hub.ledger.FactConsumer;
import org.cohesioncyber.hub.ledger.PublishedFact;
import org.cohesioncyber.hub.shared.OrganisationId;

import org.springframework.jdbc.core.simple.JdbcClient;

/** Writes published alerts into the index. */
class AlertProjector implements FactConsumer {

	static final String NAME = "search-alerts";

	private final AlertDocuments documents;

	private final AlertIndex index;

	AlertProjector(AlertDocuments documents, AlertIndex index) {
		this.documents = documents;
		this.index = index;
	}

	@Override
	public String name() {
		return NAME;
	}

	@Override
	public void accept(List<PublishedFact> facts, JdbcClient worker) {
		List<PublishedFact> alerts = facts.stream().filter(AlertDocuments::concerns).toList();
		if (alerts.isEmpty()) {
			return;
		}
		Map<AudienceId, Set<OrganisationId>> audiences = AudienceReader.read(worker,
				alerts.stream().map(PublishedFact::audience).collect(Collectors.toSet()));
		try {
			this.index.write(alerts.stream()
				.map(fact -> this.documents.of(fact, audiences.getOrDefault(fact.audience(), Set.of())))
				.toList());
		}
		catch (OpenSearch.Away | AlertIndex.Missing cause) {
			throw new Unavailable("OpenSearch", cause);
		}
	}

}
