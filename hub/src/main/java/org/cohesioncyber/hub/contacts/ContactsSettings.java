package org.cohesioncyber.hub.contacts;

import java.time.Duration;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How drills go.
 *
 * @param drillPause how long an attempt is given before the next one
 * @param drillLength how long a drill lasts when somebody does not answer
 */
@ConfigurationProperties("cohesion.contacts")
record ContactsSettings(@DefaultValue("PT30M") Duration drillPause, @DefaultValue("PT8H") Duration drillLength) {

	ContactsSettings {
		if (drillPause.toSeconds() < 1 || drillLength.compareTo(drillPause) <= 0) {
			throw new IllegalArgumentException("cohesion.contacts.drill-pause: " + drillPause
					+ " (expected: at least PT1S, and less than drill-length, " + drillLength + ")");
		}
	}

}
