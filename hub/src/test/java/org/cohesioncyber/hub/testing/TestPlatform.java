package org.cohesioncyber.hub.testing;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;

import org.cohesioncyber.platform.Part;
import org.cohesioncyber.platform.Postgres;
import org.cohesioncyber.platform.SharedPlatform;

import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;

/** Points the hub under test at the shared platform. */
public class TestPlatform implements ApplicationContextInitializer<ConfigurableApplicationContext> {

	@Override
	public void initialize(ConfigurableApplicationContext context) {
		TestPropertyValues.of(properties()).applyTo(context);
	}

	/** The hub's properties for the shared platform with PostgreSQL running. */
	public static Map<String, String> properties() {
		Postgres postgres = SharedPlatform.get(Part.POSTGRES).postgres();
		Map<String, String> properties = new LinkedHashMap<>();
		properties.put("cohesion.postgres.url", postgres.jdbcUrl());
		properties.put("cohesion.postgres.web-password", postgres.password("cohesion_web"));
		properties.put("cohesion.postgres.worker-password", postgres.password("cohesion_worker"));
		properties.put("cohesion.postgres.migration-password", postgres.password("cohesion_migration"));
		properties.put("cohesion.keys.file", Path.of("target", "keys", "keyring.json").toString());
		properties.put("cohesion.keys.create", "true");
		properties.put("management.server.port", "0");
		properties.put("cohesion.demonstration", "true");
		// Nobody listens there: most tests need no Keycloak, and the hub starts without.
		properties.put("cohesion.keycloak.issuer", "http://localhost:1/realms/cohesion");
		properties.put("cohesion.keycloak.client-secret", "of-no-use");
		properties.put("cohesion.keycloak.admin-client-secret", "of-no-use");
		return properties;
	}

}
