package org.cohesioncyber.hub.messaging;

import java.util.HashMap;
import java.util.Map;

import org.apache.kafka.clients.CommonClientConfigs;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.cohesioncyber.hub.ledger.FactPositions;

import tools.jackson.databind.json.JsonMapper;

import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.kafka.core.DefaultKafkaProducerFactory;
import org.springframework.kafka.core.KafkaTemplate;

/**
 * The relay to Kafka, on a hub that was told where Kafka is. Nothing here speaks to Kafka
 * while the hub starts.
 */
@Configuration(proxyBeanMethods = false)
@ConditionalOnProperty("cohesion.kafka.bootstrap-servers")
class KafkaEdge {

	/**
	 * All waiting together stays below the five seconds after which PostgreSQL ends the
	 * consumer's transaction.
	 */
	private static final Map<String, Object> GUARANTEES = Map.of(ProducerConfig.ACKS_CONFIG, "all",
			ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, true, ProducerConfig.COMPRESSION_TYPE_CONFIG, "lz4",
			ProducerConfig.LINGER_MS_CONFIG, 2, ProducerConfig.MAX_BLOCK_MS_CONFIG, 1000,
			CommonClientConfigs.REQUEST_TIMEOUT_MS_CONFIG, 1500, ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, 2500,
			CommonClientConfigs.RECONNECT_BACKOFF_MAX_MS_CONFIG, 1000);

	@Bean
	KafkaClients kafkaClients(KafkaSettings settings) {
		Map<String, Object> clients = new HashMap<>(settings.properties());
		clients.put(CommonClientConfigs.BOOTSTRAP_SERVERS_CONFIG, String.valueOf(settings.bootstrapServers()));
		clients.put(CommonClientConfigs.CLIENT_ID_CONFIG, "cohesion-hub");
		return new KafkaClients(clients);
	}

	@Bean
	DefaultKafkaProducerFactory<String, byte[]> factsProducer(KafkaClients clients) {
		Map<String, Object> configuration = new HashMap<>(clients.configuration());
		configuration.putAll(GUARANTEES);
		return new DefaultKafkaProducerFactory<>(configuration, new StringSerializer(), new ByteArraySerializer());
	}

	@Bean
	AlertRelay alertRelay(DefaultKafkaProducerFactory<String, byte[]> factsProducer, KafkaClients clients,
			KafkaSettings settings, JsonMapper json) {
		AlertTopic topic = new AlertTopic(clients, settings);
		return new AlertRelay(new AlertRecords(json), new Dispatch(new KafkaTemplate<>(factsProducer), topic));
	}

	@Bean
	KafkaHealth kafkaHealthIndicator(KafkaClients clients, FactPositions positions) {
		return new KafkaHealth(clients, positions);
	}

}
