package org.cohesioncyber.hub.incidents;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings of incidents.
 *
 * @param numberPrefix what every incident's number begins with, two to five capitals that
 * name the territory
 */
@ConfigurationProperties("cohesion.incidents")
record IncidentsSettings(@DefaultValue("VAL") String numberPrefix) {

	IncidentsSettings {
		if (!numberPrefix.matches("[A-Z]{2,5}")) {
			throw new IllegalArgumentException(
					"cohesion.incidents.number-prefix: " + numberPrefix + " (expected: two to five capitals)");
		}
	}

}
