package org.cohesioncyber.hub.journey;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;

/** What a territory's SOC reads of the alerts' topic, from its beginning. */
final class AlertsTopic {

	private static final String TOPIC = "cohesion.alerts.v1";

	private AlertsTopic() {
	}

	static List<String> records(String servers) {
		Map<String, Object> settings = Map.of(ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG, servers);
		List<String> values = new ArrayList<>();
		try (var consumer = new KafkaConsumer<>(settings, new StringDeserializer(), new StringDeserializer())) {
			List<TopicPartition> partitions = consumer.partitionsFor(TOPIC)
				.stream()
				.map(partition -> new TopicPartition(TOPIC, partition.partition()))
				.toList();
			consumer.assign(partitions);
			consumer.seekToBeginning(partitions);
			var ends = consumer.endOffsets(partitions);
			while (partitions.stream()
				.anyMatch(partition -> consumer.position(partition) < ends.getOrDefault(partition, 0L))) {
				consumer.poll(Duration.ofMillis(200))
					.forEach(record -> values.add(record.key() + " " + record.value()));
			}
		}
		return values;
	}

	static boolean holds(String servers, String text) {
		return records(servers).stream().anyMatch(value -> value.contains(text));
	}

}
