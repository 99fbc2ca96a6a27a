package org.cohesioncyber.hub.plans;

import java.time.Duration;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Copies of crisis sheets on devices.
 *
 * @param validity how long one can be opened
 */
@ConfigurationProperties("cohesion.offline-copies")
record OfflineSettings(@DefaultValue("P90D") Duration validity) {

	OfflineSettings {
		if (validity.compareTo(Duration.ofDays(1)) < 0 || validity.compareTo(Duration.ofDays(366)) > 0) {
			throw new IllegalArgumentException(
					"cohesion.offline-copies.validity: " + validity + " (expected: P1D to P366D)");
		}
	}

}
