package org.cohesioncyber.hub.messaging;

import org.apache.kafka.common.KafkaException;
import org.cohesioncyber.hub.ledger.FactPositions;

import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;

/**
 * Says whether Kafka answers and how many facts wait for it. Without Kafka the hub is
 * degraded, never down.
 */
class KafkaHealth implements HealthIndicator {

	private final KafkaClients clients;

	private final FactPositions positions;

	KafkaHealth(KafkaClients clients, FactPositions positions) {
		this.clients = clients;
		this.positions = positions;
	}

	@Override
	public Health health() {
		Health.Builder health = new Health.Builder();
		try {
			String cluster = this.clients.ask(admin -> admin.describeCluster().clusterId());
			health.up().withDetail("cluster", cluster);
		}
		catch (KafkaException cause) {
			health.status("DEGRADED").withDetail("reason", String.valueOf(cause.getMessage()));
		}
		return health.withDetail("waiting", this.positions.behind(AlertRelay.NAME)).build();
	}

}
