package org.cohesioncyber.hub.messaging;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.config.TopicConfig;
import org.apache.kafka.common.errors.TopicExistsException;

/**
 * The topic of alerts, created at first use so that a broker which creates topics by
 * itself does not choose its settings. An existing topic is left as its operator made it.
 */
class AlertTopic {

	static final String NAME = "cohesion.alerts.v1";

	/** What was recalled is compacted away within this time. */
	private static final Duration FORGOTTEN = Duration.ofHours(1);

	/** A consumer away for less than this still learns of a recall. */
	private static final Duration TOMBSTONES = Duration.ofDays(7);

	private final KafkaClients clients;

	private final KafkaSettings settings;

	private boolean known;

	AlertTopic(KafkaClients clients, KafkaSettings settings) {
		this.clients = clients;
		this.settings = settings;
	}

	/**
	 * Makes sure the topic exists.
	 * @throws KafkaException if Kafka is away or does not let the hub create it
	 */
	void require() {
		if (!this.known) {
			try {
				this.clients.ask(admin -> admin.createTopics(List.of(definition())).all());
			}
			catch (KafkaException cause) {
				if (!(cause.getCause() instanceof TopicExistsException)) {
					throw cause;
				}
			}
			this.known = true;
		}
	}

	/** A Kafka that lost its data has lost the topic too. */
	void doubt() {
		this.known = false;
	}

	private NewTopic definition() {
		Optional<Short> replicas = Optional.of((short) this.settings.replicas()).filter(count -> count > 0);
		return new NewTopic(NAME, Optional.of(this.settings.partitions()), replicas)
			.configs(Map.of(TopicConfig.CLEANUP_POLICY_CONFIG,
					TopicConfig.CLEANUP_POLICY_COMPACT + "," + TopicConfig.CLEANUP_POLICY_DELETE,
					TopicConfig.RETENTION_MS_CONFIG, millis(this.settings.retention()),
					TopicConfig.MAX_COMPACTION_LAG_MS_CONFIG, millis(FORGOTTEN), TopicConfig.DELETE_RETENTION_MS_CONFIG,
					millis(TOMBSTONES)));
	}

	private static String millis(Duration duration) {
		return String.valueOf(duration.toMillis());
	}

}
