package org.cohesioncyber.hub.journey;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.Map;

import org.cohesioncyber.hub.testing.WholePlatform;
import org.cohesioncyber.platform.Keycloak;
import org.cohesioncyber.platform.Part;
import org.cohesioncyber.platform.SharedPlatform;

import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * Every real server, Keycloak too, and a hub at the one address Keycloak sends people
 * back to.
 */
class JourneyPlatform implements ApplicationContextInitializer<ConfigurableApplicationContext> {

	@Override
	public void initialize(ConfigurableApplicationContext context) {
		int port = freePort();
		URI address = URI.create("http://localhost:" + port);
		Keycloak keycloak = keycloak();
		keycloak.hubIsAt(address);
		Map<String, String> properties = new LinkedHashMap<>(WholePlatform.properties());
		properties.put("server.port", String.valueOf(port));
		properties.put("cohesion.public-url", address.toString());
		properties.put("cohesion.keycloak.issuer", keycloak.issuer("cohesion").toString());
		properties.put("cohesion.keycloak.client-secret", keycloak.clientSecret());
		properties.put("cohesion.keycloak.admin-client-secret", keycloak.adminClientSecret());
		TestPropertyValues.of(properties).applyTo(context);
	}

	static Keycloak keycloak() {
		return SharedPlatform.get(Part.KEYCLOAK).keycloak();
	}

	private static int freePort() {
		try (ServerSocket socket = new ServerSocket(0)) {
			return socket.getLocalPort();
		}
		catch (IOException cause) {
			throw new UncheckedIOException(cause);
		}
	}

}
