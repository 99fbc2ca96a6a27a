package org.cohesioncyber.hub.shell.security;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.util.HashMap;
import java.util.Map;

import org.cohesioncyber.hub.Hub;
import org.cohesioncyber.hub.testing.OwnDatabase;
import org.cohesioncyber.hub.testing.TestPlatform;
import org.cohesioncyber.platform.Keycloak;
import org.jspecify.annotations.Nullable;

import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * A hub of its own beside Keycloak, on its own database, which a test may stop and start
 * again.
 */
final class RunningHub implements AutoCloseable {

	private final Map<String, Object> properties = new HashMap<>();

	private final OwnDatabase database = new OwnDatabase();

	private final int port;

	private @Nullable ConfigurableApplicationContext context;

	RunningHub(Keycloak keycloak) throws IOException {
		try (ServerSocket socket = new ServerSocket(0)) {
			this.port = socket.getLocalPort();
		}
		this.properties.putAll(TestPlatform.properties());
		this.properties.put("cohesion.postgres.url", this.database.url());
		this.properties.put("server.port", this.port);
		this.properties.put("cohesion.public-url", address());
		this.properties.put("cohesion.keycloak.issuer", keycloak.issuer("cohesion").toString());
		this.properties.put("cohesion.keycloak.client-secret", keycloak.clientSecret());
		this.properties.put("cohesion.keycloak.admin-client-secret", keycloak.adminClientSecret());
		this.properties.put("cohesion.sessions.check", "PT1S");
		keycloak.hubIsAt(URI.create(address()));
	}

	RunningHub start() {
		String[] arguments = this.properties.entrySet()
			.stream()
			.map(property -> "--" + property.getKey() + "=" + property.getValue())
			.toArray(String[]::new);
		this.context = new SpringApplicationBuilder(Hub.class).run(arguments);
		return this;
	}

	OwnDatabase database() {
		return this.database;
	}

	String address() {
		return "http://localhost:" + this.port;
	}

	<T> T bean(Class<T> type) {
		ConfigurableApplicationContext running = this.context;
		if (running == null) {
			throw new IllegalStateException("hub: not started");
		}
		return running.getBean(type);
	}

	@Override
	public void close() {
		ConfigurableApplicationContext running = this.context;
		if (running != null) {
			running.close();
		}
		this.context = null;
	}

}
