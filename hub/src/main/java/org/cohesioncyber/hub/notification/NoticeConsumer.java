package org.cohesioncyber.hub.notification;

import java.sql.Timestamp;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import org.cohesioncyber.hub.ledger.Addressee;
import org.cohesioncyber.hub.ledger.AudienceReader;
import org.cohesioncyber.hub.ledger.FactConsumer;
import org.cohesioncyber.hub.ledger.Notice;
import org.cohesioncyber.hub.ledger.PublishedFact;
import org.cohesioncyber.hub.shared.OrganisationId;
import org.cohesioncyber.hub.sharing.Channel;
import org.cohesioncyber.hub.sharing.Passage;
import org.cohesioncyber.hub.sharing.SharingPolicy;

import tools.jackson.databind.json.JsonMapper;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Keeps each notice with the organisations it concerns. */
@Component
class NoticeConsumer implements FactConsumer {

	private final JsonMapper json;

	NoticeConsumer(JsonMapper json) {
		this.json = json;
	}

	@Override
	public String name() {
		return "notification";
	}

	@Override
	public void accept(List<PublishedFact> facts, JdbcClient worker) {
		facts.stream().filter(fact -> fact.type().equals(Notice.TYPE)).forEach(fact -> keep(fact, worker));
	}

	private void keep(PublishedFact fact, JdbcClient worker) {
		Notice notice = this.json.readValue(fact.body(), Notice.class);
		boolean tells = SharingPolicy.passage(fact.tlp(), Channel.NOTIFICATION) == Passage.CONTENT;
		Addressee addressee = notice.addressee();
		List<String> arguments = tells ? notice.arguments() : List.of();
		worker.sql("""
				INSERT INTO notification.message
					(id, subject_kind, subject_id, occurred_at, actor, reality, tlp, key, arguments, path, urgency,
					book, addressee)
				VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, nullif(?, ''), nullif(?, '')::uuid) ON CONFLICT DO NOTHING
				""")
			.params(fact.id(), fact.subject().kind(), fact.subject().id(), Timestamp.from(fact.occurredAt()),
					fact.actor(), fact.reality().name(), fact.tlp().name(), notice.key(),
					arguments.toArray(String[]::new), notice.path(), notice.urgency().name(),
					addressee == null ? "" : addressee.book(), addressee == null ? "" : addressee.entry().toString())
			.update();
		Set<OrganisationId> concerned = AudienceReader.read(worker, Set.of(fact.audience()))
			.getOrDefault(fact.audience(), Set.of());
		worker.sql("""
				INSERT INTO notification.concerned (message_id, organisation_id, occurred_at)
				SELECT ?, unnest(?::uuid[]), ? ON CONFLICT DO NOTHING
				""")
			.params(fact.id(), concerned.stream().map(OrganisationId::value).toArray(UUID[]::new),
					Timestamp.from(fact.occurredAt()))
			.update();
	}

}
