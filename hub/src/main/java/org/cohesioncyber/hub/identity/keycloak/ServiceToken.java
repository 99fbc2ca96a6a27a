package org.cohesioncyber.hub.identity.keycloak;

import java.net.http.HttpClient;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

import org.cohesioncyber.hub.identity.KeycloakSettings;

import org.springframework.http.MediaType;
import org.springframework.http.client.JdkClientHttpRequestFactory;
import org.springframework.stereotype.Component;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.client.RestClient;
import tools.jackson.databind.JsonNode;

/** The short-lived token of the hub's service account, asked for anew before it ends. */
@Component
class ServiceToken {

	private static final Duration PATIENCE = Duration.ofSeconds(3);

	private static final Duration MARGIN = Duration.ofSeconds(30);

	private final RestClient http;

	private final KeycloakSettings settings;

	private final Clock clock;

	private Held held = new Held("", Instant.EPOCH);

	ServiceToken(KeycloakSettings settings, Clock clock) {
		JdkClientHttpRequestFactory requests = new JdkClientHttpRequestFactory(
				HttpClient.newBuilder().connectTimeout(PATIENCE).build());
		requests.setReadTimeout(PATIENCE);
		this.http = RestClient.builder().requestFactory(requests).build();
		this.settings = settings;
		this.clock = clock;
	}

	synchronized String current() {
		Instant now = this.clock.instant();
		if (!now.isBefore(this.held.until())) {
			this.held = ask(now);
		}
		return this.held.token();
	}

	/** Asks anew next time: Keycloak no longer takes the token. */
	synchronized void forget() {
		this.held = new Held("", Instant.EPOCH);
	}

	private Held ask(Instant now) {
		MultiValueMap<String, String> form = new LinkedMultiValueMap<>();
		form.add("grant_type", "client_credentials");
		JsonNode answer = this.http.post()
			.uri(this.settings.endpoint("token"))
			.headers(headers -> headers.setBasicAuth(this.settings.adminClientId(), this.settings.adminClientSecret()))
			.contentType(MediaType.APPLICATION_FORM_URLENCODED)
			.body(form)
			.retrieve()
			.body(JsonNode.class);
		if (answer == null) {
			throw new IllegalStateException("token answer: empty (expected: a token)");
		}
		Instant until = now.plusSeconds(answer.path("expires_in").asLong()).minus(MARGIN);
		return new Held(answer.path("access_token").asString(), until);
	}

	private record Held(String token, Instant until) {

	}

}
