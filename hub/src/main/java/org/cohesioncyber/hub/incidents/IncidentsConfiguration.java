package org.cohesioncyber.hub.incidents;

import org.cohesioncyber.hub.ledger.SealedColumn;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Tells the ledger which columns here are sealed. */
@Configuration(proxyBeanMethods = false)
class IncidentsConfiguration {

	@Bean
	SealedColumn draftTouched() {
		return DraftRows.TOUCHED;
	}

	@Bean
	SealedColumn incidentTouched() {
		return IncidentRows.TOUCHED;
	}

}
