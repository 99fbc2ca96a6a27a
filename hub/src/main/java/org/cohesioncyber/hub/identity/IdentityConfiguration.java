package org.cohesioncyber.hub.identity;

import org.cohesioncyber.hub.ledger.SealedColumn;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Tells the ledger which column here is sealed. */
@Configuration(proxyBeanMethods = false)
class IdentityConfiguration {

	@Bean
	SealedColumn personEmail() {
		return MemberRows.EMAIL;
	}

}
