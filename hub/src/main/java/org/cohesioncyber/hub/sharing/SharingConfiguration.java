package org.cohesioncyber.hub.sharing;

import org.cohesioncyber.hub.ledger.SealedColumn;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Tells the ledger which columns here are sealed. */
@Configuration(proxyBeanMethods = false)
class SharingConfiguration {

	@Bean
	SealedColumn solidarityReason() {
		return SolidarityRows.REASON;
	}

}
