package org.cohesioncyber.platform;

import java.net.http.HttpRequest;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import static org.assertj.core.api.Assertions.assertThat;

@Timeout(value = 180, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class EdgesIntegrationTests {

	@Test
	void kafkaKeepsRecordsWhenItIsKilled() throws Exception {
		var kafka = SharedPlatform.get(Part.KAFKA).kafka();
		produce(kafka, "before");
		kafka.kill();
		kafka.start();
		produce(kafka, "after");
		assertThat(consume(kafka, 2)).containsExactly("before", "after");
	}

	@Test
	void openSearchFindsDocumentsAfterItWasKilled() throws Exception {
		var openSearch = SharedPlatform.get(Part.OPENSEARCH).openSearch();
		Http.send(HttpRequest.newBuilder(openSearch.uri().resolve("/trial/_doc/1?refresh=true"))
			.header("Content-Type", "application/json")
			.PUT(HttpRequest.BodyPublishers.ofString("{\"text\": \"rançongiciel\"}")));
		openSearch.kill();
		openSearch.start();
		assertThat(Http.get(openSearch.uri().resolve("/trial/_search?q=ran%C3%A7ongiciel"))).contains("\"_id\":\"1\"");
	}

	private static void produce(Kafka kafka, String value) throws Exception {
		try (var producer = new KafkaProducer<String, String>(
				Map.of("bootstrap.servers", kafka.bootstrapServers(), "acks", "all"), new StringSerializer(),
				new StringSerializer())) {
			producer.send(new ProducerRecord<>("trial", value)).get();
		}
	}

	private static List<String> consume(Kafka kafka, int count) {
		var values = new ArrayList<String>();
		try (var consumer = new KafkaConsumer<String, String>(Map.of("bootstrap.servers", kafka.bootstrapServers(),
				"group.id", "trial", "auto.offset.reset", "earliest"), new StringDeserializer(),
				new StringDeserializer())) {
			consumer.subscribe(List.of("trial"));
			while (values.size() < count) {
				consumer.poll(Duration.ofMillis(200)).forEach((record) -> values.add(record.value()));
			}
		}
		return values;
	}

}
