package org.cohesioncyber.hub.shell.sessions;

import java.time.Duration;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How long sessions last.
 *
 * @param absolute from sign-in, whatever happens
 * @param idle from the last request
 * @param anonymous from the last request of somebody who is not signed in
 * @param anonymousRows how many rows of such people are kept; the oldest leave first
 * @param check how often the identity provider is asked whether it ended the session
 */
@ConfigurationProperties(prefix = "cohesion.sessions", ignoreUnknownFields = false)
record SessionSettings(@DefaultValue("PT12H") Duration absolute, @DefaultValue("PT12H") Duration idle,
		@DefaultValue("PT30M") Duration anonymous, @DefaultValue("20000") int anonymousRows,
		@DefaultValue("PT5M") Duration check) {

}
