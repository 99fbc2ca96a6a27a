package org.cohesioncyber.hub.files;

import org.cohesioncyber.hub.ledger.SealedColumn;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * Tells the ledger which columns here are sealed with its keys: contents are not, only
 * their own keys, so that a rotation touches no content.
 */
@Configuration(proxyBeanMethods = false)
class FilesConfiguration {

	@Bean
	SealedColumn fileName() {
		return FileRows.NAME;
	}

	@Bean
	SealedColumn fileKey() {
		return FileRows.KEY;
	}

}
