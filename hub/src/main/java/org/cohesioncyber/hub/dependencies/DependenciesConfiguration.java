package org.cohesioncyber.hub.dependencies;

import org.cohesioncyber.hub.ledger.SealedColumn;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Tells the ledger which columns here are sealed. */
@Configuration(proxyBeanMethods = false)
class DependenciesConfiguration {

	@Bean
	SealedColumn dependencyLabel() {
		return DependencyRows.LABEL;
	}

}
