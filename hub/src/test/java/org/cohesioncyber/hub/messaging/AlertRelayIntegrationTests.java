package org.cohesioncyber.hub.messaging;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.cohesioncyber.hub.ledger.Audiences;
import org.cohesioncyber.hub.ledger.FactPositions;
import org.cohesioncyber.hub.ledger.Ledger;
import org.cohesioncyber.hub.ledger.WorkerDatabase;
import org.cohesioncyber.hub.shared.OrganisationId;
import org.cohesioncyber.hub.shared.Tlp;
import org.cohesioncyber.hub.testing.Publisher;
import org.cohesioncyber.hub.testing.Waiting;
import org.cohesioncyber.hub.testing.WholeHubTest;
import org.cohesioncyber.hub.testing.WholePlatform;
import org.cohesioncyber.platform.Kafka;
import org.junit.jupiter.api.Test;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

@WholeHubTest
class AlertRelayIntegrationTests {

	@Autowired
	Ledger ledger;

	@Autowired
	Audiences audiences;

	@Autowired
	FactPositions positions;

	@Autowired
	WorkerDatabase worker;

	@Autowired
	KafkaHealth health;

	@Autowired
	JsonMapper json;

	private final Kafka kafka = WholePlatform.kafka();

	private final TopicReader topic = new TopicReader(this.kafka.bootstrapServers());

	private final OrganisationId reader = OrganisationId.random();

	@Test
	void sendsClearAndGreenInFull() {
		Publisher publisher = Publisher.of(this.ledger, this.audiences);
		UUID id = UUID.randomUUID();
		UUID fact = publisher.publish(id, "Hameçonnage en cours", Tlp.GREEN, this.reader);
		awaitRelay();
		List<ConsumerRecord<String, byte[]>> records = this.topic.of(id.toString());
		assertThat(records).hasSize(1);
		JsonNode record = this.json.readTree(records.getFirst().value());
		assertThat(record.path("factId").asString()).isEqualTo(fact.toString());
		assertThat(record.path("number").asLong()).isPositive();
		assertThat(record.path("occurredAt").asString()).matches("\\d{4}-.*Z");
		assertThat(record.path("reality").asString()).isEqualTo("EXERCISE");
		assertThat(record.path("tlp").asString()).isEqualTo("TLP:GREEN");
		assertThat(record.path("alertId").asString()).isEqualTo(id.toString());
		assertThat(record.path("actor").path("id").asString())
			.isEqualTo(publisher.actor().requireOrganisation().toString());
		assertThat(record.path("content").path("title").asString()).isEqualTo("Hameçonnage en cours");
		assertThat(record.path("content").path("observables").get(0).path("value").asString())
			.isEqualTo("mauvais.example");
		assertThat(TopicReader.text(records.getFirst().value())).doesNotContain(publisher.actor().reference());
	}

	@Test
	void letsNoByteOfAMoreClosedContentLeave() {
		Publisher publisher = Publisher.of(this.ledger, this.audiences);
		UUID amber = UUID.randomUUID();
		UUID strict = UUID.randomUUID();
		UUID red = UUID.randomUUID();
		UUID kept = UUID.randomUUID();
		UUID green = UUID.randomUUID();
		String canary = "canari" + UUID.randomUUID();
		publisher.publish(amber, canary, Tlp.AMBER, this.reader);
		publisher.publish(strict, canary, Tlp.AMBER_STRICT, this.reader);
		publisher.publish(red, canary, Tlp.RED, this.reader);
		publisher.publish(kept, canary, Tlp.GREEN);
		publisher.publish(green, "later", Tlp.GREEN, this.reader);
		awaitRelay();
		assertThat(this.topic.of(green.toString())).hasSize(1);
		List<ConsumerRecord<String, byte[]>> reference = this.topic.of(amber.toString());
		assertThat(reference).hasSize(1);
		JsonNode record = this.json.readTree(reference.getFirst().value());
		assertThat(record.propertyNames()).containsExactlyInAnyOrder("factId", "number", "type", "occurredAt", "actor",
				"reality", "tlp", "alertId");
		assertThat(record.path("actor").path("kind").asString()).isEqualTo("hub");
		String everything = this.topic.bytes();
		assertThat(everything).doesNotContain(canary, strict.toString(), red.toString(), kept.toString());
		assertThat(TopicReader.text(reference.getFirst().value()))
			.doesNotContain(publisher.actor().requireOrganisation().toString());
	}

	@Test
	void keepsTheOrderOfEachSubjectAndLosesNothingWhenKafkaDies() {
		Publisher publisher = Publisher.of(this.ledger, this.audiences);
		List<UUID> alerts = IntStream.range(0, 5).mapToObj(_ -> UUID.randomUUID()).toList();
		List<UUID> facts = new ArrayList<>();
		publish(publisher, alerts, facts, 20);
		this.kafka.kill();
		publish(publisher, alerts, facts, 40);
		assertThat(this.health.health().getStatus().getCode()).isEqualTo("DEGRADED");
		this.kafka.start();
		publish(publisher, alerts, facts, 20);
		awaitRelay();
		for (int i = 0; i < alerts.size(); i++) {
			int alert = i;
			List<UUID> published = IntStream.range(0, facts.size())
				.filter(n -> n % alerts.size() == alert)
				.mapToObj(facts::get)
				.toList();
			assertThat(new ArrayList<>(new LinkedHashSet<>(factsOf(alerts.get(i))))).isEqualTo(published);
			assertThat(numbersOf(alerts.get(i))).isSorted();
		}
		assertThat(this.health.health().getStatus().getCode()).isEqualTo("UP");
	}

	@Test
	void setsAPoisonFactAsideAndSendsTheOthers() {
		Publisher publisher = Publisher.of(this.ledger, this.audiences);
		UUID before = UUID.randomUUID();
		UUID poison = UUID.randomUUID();
		UUID after = UUID.randomUUID();
		publisher.publish(before, "avant", Tlp.CLEAR, this.reader);
		publisher.publish(poison, List.of("not an alert"), Tlp.CLEAR, this.reader);
		publisher.publish(after, "après", Tlp.CLEAR, this.reader);
		awaitRelay();
		assertThat(this.topic.of(before.toString())).hasSize(1);
		assertThat(this.topic.of(poison.toString())).isEmpty();
		assertThat(this.topic.of(after.toString())).hasSize(1);
		List<String> reasons = this.worker.inTransaction(jdbc -> jdbc.sql("""
				SELECT q.reason FROM ledger.quarantined q JOIN ledger.fact f ON f.number = q.number
				WHERE q.consumer = ? AND f.subject_id = ?
				""").params(AlertRelay.NAME, poison).query(String.class).list());
		assertThat(reasons).hasSize(1);
	}

	private void publish(Publisher publisher, List<UUID> alerts, List<UUID> facts, int count) {
		for (int i = 0; i < count; i++) {
			UUID alert = alerts.get(facts.size() % alerts.size());
			facts.add(publisher.publish(alert, "fait " + facts.size(), Tlp.GREEN, this.reader));
		}
	}

	private void awaitRelay() {
		UUID last = UUID.randomUUID();
		Publisher.of(this.ledger, this.audiences).publish(last, "dernier", Tlp.RED);
		Waiting.until("all facts numbered", () -> isNumbered(last));
		Waiting.until("relay at the end", () -> this.positions.behind(AlertRelay.NAME) == 0);
	}

	private boolean isNumbered(UUID subject) {
		return this.worker.inTransaction(
				jdbc -> jdbc.sql("SELECT count(*) FROM ledger.fact WHERE subject_id = ? AND number IS NOT NULL")
					.param(subject)
					.query(Long.class)
					.single() == 1);
	}

	private List<UUID> factsOf(UUID alert) {
		return records(alert).stream().map(record -> UUID.fromString(record.path("factId").asString())).toList();
	}

	private List<Long> numbersOf(UUID alert) {
		return records(alert).stream().map(record -> record.path("number").asLong()).toList();
	}

	private List<JsonNode> records(UUID alert) {
		return this.topic.of(alert.toString()).stream().map(record -> this.json.readTree(record.value())).toList();
	}

}
