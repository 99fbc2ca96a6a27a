package org.cohesioncyber.platform;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.util.Base64;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class KeycloakIntegrationTests {

	private final Keycloak keycloak = SharedPlatform.get(Part.KEYCLOAK).keycloak();

	@Test
	void importsTheRealmUnderItsOwnAddress() throws Exception {
		var configuration = Http
			.get(URI.create(this.keycloak.issuer("cohesion") + "/.well-known/openid-configuration"));
		assertThat(configuration).contains("\"issuer\":\"" + this.keycloak.issuer("cohesion") + "\"");
	}

	@Test
	void givesTheClientsOfTheRealmTheirSecrets() throws Exception {
		assertThat(tokenOf("cohesion-hub-admin", this.keycloak.adminClientSecret())).contains("access_token");
		assertThatExceptionOfType(IOException.class)
			.isThrownBy(() -> tokenOf("cohesion-hub-admin", this.keycloak.clientSecret()))
			.withMessageContaining("401");
	}

	@Test
	void sendsPeopleBackToTheHubWhereverItListens() throws Exception {
		this.keycloak.hubIsAt(URI.create("http://localhost:12345"));
		assertThat(loginPage("http://localhost:12345")).contains("kc-form-login");
		assertThatExceptionOfType(IOException.class).isThrownBy(() -> loginPage("http://localhost:54321"))
			.withMessageContaining("400");
	}

	private String loginPage(String hub) throws IOException, InterruptedException {
		return Http.get(URI.create(this.keycloak.issuer("cohesion")
				+ "/protocol/openid-connect/auth?client_id=cohesion-hub&response_type=code&scope=openid"
				+ "&code_challenge_method=S256&code_challenge=" + "a".repeat(43) + "&redirect_uri=" + hub
				+ "/login/oauth2/code/keycloak"));
	}

	private String tokenOf(String client, String secret) throws IOException, InterruptedException {
		var credentials = Base64.getEncoder().encodeToString((client + ":" + secret).getBytes());
		return Http.send(
				HttpRequest.newBuilder(URI.create(this.keycloak.issuer("cohesion") + "/protocol/openid-connect/token"))
					.header("Authorization", "Basic " + credentials)
					.header("Content-Type", "application/x-www-form-urlencoded")
					.POST(HttpRequest.BodyPublishers.ofString("grant_type=client_credentials")));
	}

}
