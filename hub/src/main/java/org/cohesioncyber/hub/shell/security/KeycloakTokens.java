package org.cohesioncyber.hub.shell.security;

import java.net.http.HttpClient;
import java.time.Duration;

import org.cohesioncyber.hub.identity.KeycloakSettings;
import org.cohesioncyber.hub.shell.sessions.Renewals;

import org.springframework.http.MediaType;
import org.springframework.http.client.JdkClientHttpRequestFactory;
import org.springframework.stereotype.Component;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.client.HttpClientErrorException;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.RestClientException;
import tools.jackson.databind.JsonNode;

/** What the hub asks Keycloak between sign-in and sign-out. Blocking, and never long. */
@Component
class KeycloakTokens implements Renewals {

	private static final Duration PATIENCE = Duration.ofSeconds(3);

	private final RestClient http;

	private final KeycloakSettings settings;

	KeycloakTokens(KeycloakSettings settings) {
		JdkClientHttpRequestFactory requests = new JdkClientHttpRequestFactory(
				HttpClient.newBuilder().connectTimeout(PATIENCE).build());
		requests.setReadTimeout(PATIENCE);
		this.http = RestClient.builder().requestFactory(requests).build();
		this.settings = settings;
	}

	@Override
	public Renewal renew(String refreshToken) {
		try {
			JsonNode tokens = post("token", form(refreshToken, "grant_type", "refresh_token")).body(JsonNode.class);
			return tokens == null ? new Away() : new Renewed(tokens.path("refresh_token").asString());
		}
		catch (HttpClientErrorException refusal) {
			return refusal.getResponseBodyAsString().contains("invalid_grant") ? new Ended() : new Away();
		}
		catch (RestClientException _) {
			return new Away();
		}
	}

	/** Whether Keycloak ended its own session too. */
	boolean end(String refreshToken) {
		try {
			post("logout", form(refreshToken)).toBodilessEntity();
			return true;
		}
		catch (RestClientException _) {
			return false;
		}
	}

	/** Whether Keycloak answers at all now. */
	boolean answers() {
		try {
			this.http.get().uri(this.settings.endpoint("certs")).retrieve().toBodilessEntity();
			return true;
		}
		catch (RestClientException _) {
			return false;
		}
	}

	private RestClient.ResponseSpec post(String endpoint, MultiValueMap<String, String> form) {
		return this.http.post()
			.uri(this.settings.endpoint(endpoint))
			.headers(headers -> headers.setBasicAuth(this.settings.clientId(), this.settings.clientSecret()))
			.contentType(MediaType.APPLICATION_FORM_URLENCODED)
			.body(form)
			.retrieve();
	}

	private static MultiValueMap<String, String> form(String refreshToken, String... more) {
		MultiValueMap<String, String> form = new LinkedMultiValueMap<>();
		form.add("refresh_token", refreshToken);
		for (int i = 0; i < more.length; i += 2) {
			form.add(more[i], more[i + 1]);
		}
		return form;
	}

}
