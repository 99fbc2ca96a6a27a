package org.cohesioncyber.hub.ledger;

import java.time.Duration;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Limits of live streams.
 *
 * @param perOrganisation most streams one organisation may have open on one replica
 * @param heartbeat how often a silent stream says it is alive and its reader is checked
 */
@ConfigurationProperties("cohesion.streams")
record EventStreamsSettings(@DefaultValue("200") int perOrganisation, @DefaultValue("20s") Duration heartbeat) {

	EventStreamsSettings {
		if (perOrganisation < 1) {
			throw new IllegalArgumentException(
					"cohesion.streams.per-organisation: " + perOrganisation + " (expected: at least 1)");
		}
	}

}
