package org.cohesioncyber.hub.ledger;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where PostgreSQL is, and the passwords of the roles the hub uses it with.
 *
 * @param url a JDBC address
 * @param webConnections how many requests may use the database at once
 * @param workerConnections how many background readers may
 */
@ConfigurationProperties(prefix = "cohesion.postgres", ignoreUnknownFields = false)
record PostgresSettings(String url, String webPassword, String workerPassword, String migrationPassword,
		@DefaultValue("16") int webConnections, @DefaultValue("6") int workerConnections) {

}
