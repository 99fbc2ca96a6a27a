package org.cohesioncyber.hub.shell.security;

import java.util.Map;
import java.util.Objects;

import org.cohesioncyber.platform.Keycloak;

import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.client.RestClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What only Keycloak's own administrator sees and does. */
final class KeycloakAsAdministrator {

	private final RestClient http = RestClient.create();

	private final Keycloak keycloak;

	KeycloakAsAdministrator(Keycloak keycloak) {
		this.keycloak = keycloak;
	}

	JsonNode get(String path) {
		return Objects.requireNonNull(this.http.get()
			.uri(address(path))
			.headers(headers -> headers.setBearerAuth(token()))
			.retrieve()
			.body(JsonNode.class));
	}

	void send(HttpMethod method, String path, Map<String, ?> body) {
		this.http.method(method)
			.uri(address(path))
			.headers(headers -> headers.setBearerAuth(token()))
			.contentType(MediaType.APPLICATION_JSON)
			.body(body)
			.retrieve()
			.toBodilessEntity();
	}

	/** The status and body of a request for tokens. */
	String askForTokens(String realm, MultiValueMap<String, String> form) {
		return Objects.requireNonNull(this.http.post()
			.uri(this.keycloak.issuer(realm) + "/protocol/openid-connect/token")
			.contentType(MediaType.APPLICATION_FORM_URLENCODED)
			.body(form)
			.exchange((_, answer) -> answer.getStatusCode().value() + " " + answer.bodyTo(String.class)));
	}

	private String address(String path) {
		return this.keycloak.baseUri() + "/admin/realms/cohesion/" + path;
	}

	private String token() {
		MultiValueMap<String, String> form = new LinkedMultiValueMap<>();
		form.add("grant_type", "password");
		form.add("client_id", "admin-cli");
		form.add("username", this.keycloak.adminUser());
		form.add("password", this.keycloak.adminPassword());
		String answer = askForTokens("master", form);
		return JsonMapper.shared().readTree(answer.substring(4)).path("access_token").asString();
	}

}
