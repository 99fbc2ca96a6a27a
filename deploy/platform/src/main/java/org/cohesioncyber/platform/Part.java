package org.cohesioncyber.platform;

import java.util.Locale;

/** A server the platform can start. */
public enum Part {

	/** The system of record, and Keycloak's database. */
	POSTGRES("PostgreSQL", 5432),
	/** The edge for facts and bulk commands. */
	KAFKA("Kafka", 9092),
	/** Search and analytics. */
	OPENSEARCH("OpenSearch", 9200),
	/** People, organisations and their credentials. */
	KEYCLOAK("Keycloak", 8180);

	private final String label;

	private final int usualPort;

	Part(String label, int usualPort) {
		this.label = label;
		this.usualPort = usualPort;
	}

	String label() {
		return this.label;
	}

	int usualPort() {
		return this.usualPort;
	}

	String directory() {
		return name().toLowerCase(Locale.ROOT);
	}

}
