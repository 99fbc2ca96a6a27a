package org.cohesioncyber.hub.identity;

import org.cohesioncyber.hub.shared.OrganisationId;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Who runs this hub.
 *
 * @param operator the organisation that operates the hub, the only one with territorial
 * roles
 * @param firstAdministrator the subject or verified e-mail address of the person who
 * becomes administrator at sign-in, as long as there is none; blank means nobody
 */
@ConfigurationProperties(prefix = "cohesion.identity", ignoreUnknownFields = false)
record IdentitySettings(@DefaultValue("00000000-0000-4000-8000-000000000001") String operator,
		@DefaultValue("") String firstAdministrator) {

	OrganisationId operatorId() {
		return OrganisationId.of(this.operator);
	}

}
