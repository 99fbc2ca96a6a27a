package org.cohesioncyber.hub.messaging;

import java.time.Duration;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where Kafka is; a hub without {@code bootstrapServers} works without Kafka.
 *
 * @param partitions of a topic the hub creates
 * @param replicas of such a topic; Kafka's default when it is 0
 * @param retention how long records stay in such a topic
 * @param properties what Kafka's clients need to be let in, such as
 * {@code security.protocol} and {@code sasl.jaas.config}
 */
@ConfigurationProperties(prefix = "cohesion.kafka", ignoreUnknownFields = false)
record KafkaSettings(@Nullable String bootstrapServers, @DefaultValue("6") int partitions,
		@DefaultValue("0") int replicas, @DefaultValue("30d") Duration retention,
		@DefaultValue Map<String, String> properties) {

	KafkaSettings {
		properties = Map.copyOf(properties);
		if (retention.compareTo(Duration.ofDays(1)) < 0) {
			throw new IllegalArgumentException(
					"cohesion.kafka.retention: " + retention + " (expected: at least a day)");
		}
	}

}
