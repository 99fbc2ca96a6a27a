package org.cohesioncyber.hub.search;

import org.cohesioncyber.hub.ledger.FactPositions;

import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;

/**
 * Says whether OpenSearch answers and how many facts are not in it yet. Without it the
 * hub is degraded, never down.
 */
class SearchHealth implements HealthIndicator {

	private final AlertIndex index;

	private final FactPositions positions;

	SearchHealth(AlertIndex index, FactPositions positions) {
		this.index = index;
		this.positions = positions;
	}

	@Override
	public Health health() {
		Health.Builder health = new Health.Builder();
		try {
			if (this.index.exists()) {
				health.up();
			}
			else {
				health.status("DEGRADED").withDetail("reason", "index missing");
			}
		}
		catch (OpenSearch.Away away) {
			health.status("DEGRADED").withDetail("reason", String.valueOf(away.getMessage()));
		}
		return health.withDetail("waiting", this.positions.behind(AlertProjector.NAME)).build();
	}

}
