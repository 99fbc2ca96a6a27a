package org.cohesioncyber.hub.contacts;

import java.sql.Timestamp;
import java.util.List;
import java.util.UUID;

import org.cohesioncyber.hub.ledger.FactConsumer;
import org.cohesioncyber.hub.ledger.PublishedFact;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Knows which organisations have an incident under way: a need for the staff to look. */
@Component
class OpenIncidents implements FactConsumer {

	private final JsonMapper json;

	OpenIncidents(JsonMapper json) {
		this.json = json;
	}

	@Override
	public String name() {
		return "contacts-incidents";
	}

	@Override
	public void accept(List<PublishedFact> facts, JdbcClient worker) {
		for (PublishedFact fact : facts) {
			switch (fact.type()) {
				case "incident-declared" -> open(fact, worker);
				case "incident-closed" -> worker.sql("DELETE FROM contacts.open_incident WHERE incident_id = ?")
					.param(fact.subject().id())
					.update();
				default -> {
				}
			}
		}
	}

	private void open(PublishedFact fact, JdbcClient worker) {
		UUID organisation = UUID.fromString(this.json.readTree(fact.body()).path("organisation").asString());
		worker.sql("""
				INSERT INTO contacts.open_incident (incident_id, organisation_id, declared_at) VALUES (?, ?, ?)
				ON CONFLICT DO NOTHING
				""").params(fact.subject().id(), organisation, Timestamp.from(fact.occurredAt())).update();
	}

}
