package org.cohesioncyber.platform;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;

/** The environment by which the hub finds its servers. */
final class HubVariables {

	private static final String PREFIX = "COHESION_";

	private static final Map<String, String> REQUIRED = required();

	private HubVariables() {
	}

	/** Those of the parts of a platform, as a demonstration. */
	static Map<String, String> of(Platform platform) {
		var postgres = platform.postgres();
		var keycloak = platform.keycloak();
		var variables = new HashMap<String, String>();
		variables.put("COHESION_POSTGRES_URL", postgres.jdbcUrl());
		variables.put("COHESION_POSTGRES_WEB_PASSWORD", postgres.password("cohesion_web"));
		variables.put("COHESION_POSTGRES_WORKER_PASSWORD", postgres.password("cohesion_worker"));
		variables.put("COHESION_POSTGRES_MIGRATION_PASSWORD", postgres.password("cohesion_migration"));
		variables.put("COHESION_KAFKA_BOOTSTRAP_SERVERS", platform.kafka().bootstrapServers());
		variables.put("COHESION_OPENSEARCH_URI", platform.openSearch().uri().toString());
		variables.put("COHESION_KEYCLOAK_ISSUER", keycloak.issuer("cohesion").toString());
		variables.put("COHESION_KEYCLOAK_CLIENT_SECRET", keycloak.clientSecret());
		variables.put("COHESION_KEYCLOAK_ADMIN_CLIENT_SECRET", keycloak.adminClientSecret());
		variables.put("COHESION_DEMONSTRATION", "true");
		return variables;
	}

	/**
	 * Those of servers somebody else runs, which must all be named in our own
	 * environment.
	 */
	static Map<String, String> external(Map<String, String> environment) {
		REQUIRED.forEach((name, meaning) -> {
			if (environment.getOrDefault(name, "").isBlank()) {
				throw new PlatformException("%s manque dans l'environnement : %s.".formatted(name, meaning));
			}
		});
		var variables = new HashMap<>(environment);
		variables.keySet().removeIf((name) -> !name.startsWith(PREFIX));
		return variables;
	}

	private static Map<String, String> required() {
		var required = new LinkedHashMap<String, String>();
		required.put("COHESION_POSTGRES_URL", "l'adresse de la base, jdbc:postgresql://serveur:5432/cohesion");
		required.put("COHESION_POSTGRES_WEB_PASSWORD", "le mot de passe du rôle cohesion_web");
		required.put("COHESION_POSTGRES_WORKER_PASSWORD", "le mot de passe du rôle cohesion_worker");
		required.put("COHESION_POSTGRES_MIGRATION_PASSWORD", "le mot de passe du rôle cohesion_migration");
		required.put("COHESION_KAFKA_BOOTSTRAP_SERVERS", "les serveurs Kafka, serveur:9092");
		required.put("COHESION_OPENSEARCH_URI", "l'adresse d'OpenSearch, http://serveur:9200");
		required.put("COHESION_KEYCLOAK_ISSUER", "l'émetteur, https://serveur/realms/cohesion");
		required.put("COHESION_KEYCLOAK_CLIENT_SECRET", "le secret du client cohesion-hub");
		required.put("COHESION_KEYCLOAK_ADMIN_CLIENT_SECRET", "le secret du client cohesion-hub-admin");
		return required;
	}

}
