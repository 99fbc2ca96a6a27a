package org.cohesioncyber.hub.identity;

import java.net.URI;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where Keycloak is and how the hub presents itself to it.
 *
 * @param issuer the realm's address as browsers and tokens know it
 * @param internal the same realm as the hub reaches it; blank when there is no difference
 * @param clientId the client people sign in through
 * @param adminClientId the client that keeps organisations and members in step
 */
@ConfigurationProperties(prefix = "cohesion.keycloak", ignoreUnknownFields = false)
public record KeycloakSettings(@DefaultValue("http://localhost:8180/realms/cohesion") String issuer,
		@DefaultValue("") String internal, @DefaultValue("cohesion-hub") String clientId, String clientSecret,
		@DefaultValue("cohesion-hub-admin") String adminClientId, String adminClientSecret) {

	private static final String REALMS = "/realms/";

	public KeycloakSettings {
		if (!issuer.contains(REALMS) || issuer.endsWith("/")) {
			throw new IllegalArgumentException(
					"cohesion.keycloak.issuer: " + issuer + " (expected: https://…/realms/<realm>)");
		}
		requireSecret("client-secret", clientSecret);
		requireSecret("admin-client-secret", adminClientSecret);
	}

	/** An OpenID Connect address browsers are sent to. */
	public String browserEndpoint(String path) {
		return this.issuer + "/protocol/openid-connect/" + path;
	}

	/** A page of the console where people manage their own account. */
	public String account(String path) {
		return this.issuer + "/account/" + path;
	}

	/** An OpenID Connect address the hub calls. */
	public URI endpoint(String path) {
		return URI.create(realm() + "/protocol/openid-connect/" + path);
	}

	/** The base of the realm's administration interface, with a slash at the end. */
	public URI administration() {
		return URI.create(realm().replace(REALMS, "/admin/realms/") + "/");
	}

	private String realm() {
		return this.internal.isBlank() ? this.issuer : this.internal;
	}

	// A realm imported without its variables has the placeholder's own text as secret.
	@SuppressWarnings("NullAway")
	private static void requireSecret(String name, String secret) {
		if (secret == null || secret.isBlank() || secret.startsWith("${")) {
			throw new IllegalArgumentException(
					"cohesion.keycloak." + name + ": missing (expected: the client's secret in the realm)");
		}
	}

	@Override
	public String toString() {
		return "KeycloakSettings[issuer=" + this.issuer + ", internal=" + this.internal + "]";
	}

}
