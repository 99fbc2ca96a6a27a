package org.cohesioncyber.hub.messaging;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;

/** Reads all that is in the topic of alerts, as any consumer could. */
record TopicReader(String bootstrapServers) {

	List<ConsumerRecord<String, byte[]>> all() {
		try (KafkaConsumer<String, byte[]> consumer = new KafkaConsumer<>(Map.of("bootstrap.servers",
				this.bootstrapServers, "isolation.level", "read_committed", "default.api.timeout.ms", 10_000),
				new StringDeserializer(), new ByteArrayDeserializer())) {
			Collection<TopicPartition> partitions = consumer.partitionsFor(AlertTopic.NAME)
				.stream()
				.map(one -> new TopicPartition(one.topic(), one.partition()))
				.toList();
			consumer.assign(partitions);
			consumer.seekToBeginning(partitions);
			Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
			List<ConsumerRecord<String, byte[]>> records = new ArrayList<>();
			while (partitions.stream().anyMatch(one -> consumer.position(one) < ends.getOrDefault(one, 0L))) {
				consumer.poll(Duration.ofMillis(200)).forEach(records::add);
			}
			return records;
		}
	}

	List<ConsumerRecord<String, byte[]>> of(String key) {
		return all().stream().filter(one -> key.equals(one.key())).toList();
	}

	/** Everything that left, keys and headers included, as text. */
	String bytes() {
		return all().stream()
			.map(one -> one.key() + one.headers() + text(one.value()))
			.collect(Collectors.joining("\n"));
	}

	static String text(byte[] value) {
		return new String(value, StandardCharsets.UTF_8);
	}

}
