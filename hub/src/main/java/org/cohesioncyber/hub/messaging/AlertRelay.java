package org.cohesioncyber.hub.messaging;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import org.cohesioncyber.hub.alerts.AlertPublished;
import org.cohesioncyber.hub.ledger.AudienceId;
import org.cohesioncyber.hub.ledger.AudienceReader;
import org.cohesioncyber.hub.ledger.FactConsumer;
import org.cohesioncyber.hub.ledger.PublishedFact;
import org.cohesioncyber.hub.shared.OrganisationId;

import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Carries facts about alerts to Kafka, as far as their marking lets them pass. While
 * Kafka is away they wait in PostgreSQL.
 */
class AlertRelay implements FactConsumer {

	static final String NAME = "kafka-alerts";

	private final AlertRecords records;

	private final Dispatch dispatch;

	AlertRelay(AlertRecords records, Dispatch dispatch) {
		this.records = records;
		this.dispatch = dispatch;
	}

	@Override
	public String name() {
		return NAME;
	}

	@Override
	public void accept(List<PublishedFact> all, JdbcClient worker) {
		List<PublishedFact> facts = all.stream().filter(fact -> fact.type().equals(AlertPublished.TYPE)).toList();
		Set<AudienceId> shared = shared(facts, worker);
		// All are written before any is sent: a fact that cannot be written holds back
		// none.
		List<Outgoing> outgoing = facts.stream()
			.filter(fact -> shared.contains(fact.audience()))
			.map(this.records::of)
			.flatMap(Optional::stream)
			.toList();
		if (!outgoing.isEmpty()) {
			this.dispatch.send(outgoing);
		}
	}

	/** What an organisation keeps to itself is not shared, whatever its marking. */
	private static Set<AudienceId> shared(List<PublishedFact> facts, JdbcClient worker) {
		Map<AudienceId, Set<OrganisationId>> audiences = AudienceReader.read(worker,
				facts.stream().map(PublishedFact::audience).collect(Collectors.toSet()));
		return facts.stream()
			.filter(fact -> fact.audience().equals(AudienceId.TERRITORY)
					|| audiences.getOrDefault(fact.audience(), Set.of())
						.stream()
						.anyMatch(member -> !member.equals(fact.organisation())))
			.map(PublishedFact::audience)
			.collect(Collectors.toSet());
	}

}
