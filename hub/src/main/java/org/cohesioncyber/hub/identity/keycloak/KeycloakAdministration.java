package org.cohesioncyber.hub.identity.keycloak;

import java.net.http.HttpClient;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.cohesioncyber.hub.identity.KeycloakSettings;

import org.jspecify.annotations.Nullable;
import org.springframework.core.ParameterizedTypeReference;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.client.JdkClientHttpRequestFactory;
import org.springframework.stereotype.Component;
import org.springframework.web.client.RestClient;

/**
 * The few calls the hub makes. Keycloak's own client library would bring RESTEasy and a
 * second JSON stack for them.
 */
@Component
class KeycloakAdministration {

	private static final Duration PATIENCE = Duration.ofSeconds(3);

	private static final ParameterizedTypeReference<List<User>> USERS = new ParameterizedTypeReference<>() {
	};

	private static final ParameterizedTypeReference<List<Organisation>> ORGANISATIONS = new ParameterizedTypeReference<>() {
	};

	private final RestClient http;

	KeycloakAdministration(KeycloakSettings settings, ServiceToken token) {
		JdkClientHttpRequestFactory requests = new JdkClientHttpRequestFactory(
				HttpClient.newBuilder().connectTimeout(PATIENCE).build());
		requests.setReadTimeout(PATIENCE);
		this.http = RestClient.builder()
			.baseUrl(settings.administration().toString())
			.requestFactory(requests)
			.requestInterceptor((request, body, execution) -> {
				request.getHeaders().setBearerAuth(token.current());
				return execution.execute(request, body);
			})
			.build();
	}

	Optional<User> userWithEmail(String email) {
		return first(this.http.get().uri("users?email={email}&exact=true&max=2", email).retrieve().body(USERS));
	}

	/** The organisation made for this one of the hub's. */
	Optional<Organisation> organisation(String hubId) {
		return first(this.http.get().uri("organizations?q={query}", "hub:" + hubId).retrieve().body(ORGANISATIONS));
	}

	/** False when another organisation has the name. */
	boolean addOrganisation(String hubId, String name) {
		HttpStatusCode status = this.http.post()
			.uri("organizations")
			.body(content(hubId, name))
			.retrieve()
			.onStatus(HttpStatus.CONFLICT::equals, (_, _) -> {
			})
			.toBodilessEntity()
			.getStatusCode();
		return !status.isSameCodeAs(HttpStatus.CONFLICT);
	}

	/** False when another organisation has the name. */
	boolean renameOrganisation(Organisation organisation, String hubId, String name) {
		HttpStatusCode status = this.http.put()
			.uri("organizations/{id}", organisation.id())
			.body(content(hubId, name))
			.retrieve()
			.onStatus(HttpStatus.CONFLICT::equals, (_, _) -> {
			})
			.toBodilessEntity()
			.getStatusCode();
		return !status.isSameCodeAs(HttpStatus.CONFLICT);
	}

	/** False when nobody has the account any more. */
	boolean addMember(Organisation organisation, String subject) {
		HttpStatusCode status = this.http.post()
			.uri("organizations/{id}/members", organisation.id())
			.contentType(MediaType.APPLICATION_JSON)
			.body(subject)
			.retrieve()
			.onStatus(KeycloakAdministration::isThereOrGone, (_, _) -> {
			})
			.toBodilessEntity()
			.getStatusCode();
		return !status.isSameCodeAs(HttpStatus.NOT_FOUND);
	}

	void removeMember(Organisation organisation, String subject) {
		this.http.delete()
			.uri("organizations/{id}/members/{subject}", organisation.id(), subject)
			.retrieve()
			.onStatus(KeycloakAdministration::isThereOrGone, (_, _) -> {
			})
			.toBodilessEntity();
	}

	private static boolean isThereOrGone(HttpStatusCode status) {
		return status.isSameCodeAs(HttpStatus.CONFLICT) || status.isSameCodeAs(HttpStatus.NOT_FOUND);
	}

	private static Map<String, Object> content(String hubId, String name) {
		return Map.of("name", name, "alias", hubId, "enabled", true, "attributes", Map.of("hub", List.of(hubId)));
	}

	private static <T> Optional<T> first(@Nullable List<T> found) {
		return found == null ? Optional.empty() : found.stream().findFirst();
	}

	record User(String id, String username, @Nullable String firstName, @Nullable String lastName,
			@Nullable String email, boolean emailVerified, boolean enabled) {

		String name() {
			String full = ((this.firstName == null ? "" : this.firstName) + " "
					+ (this.lastName == null ? "" : this.lastName))
				.strip();
			return full.isEmpty() ? this.username : full;
		}

	}

	record Organisation(String id, String name) {

	}

}
