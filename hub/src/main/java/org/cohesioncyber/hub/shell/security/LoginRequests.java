package org.cohesioncyber.hub.shell.security;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.client.web.server.ServerAuthorizationRequestRepository;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationRequest;
import org.springframework.security.oauth2.core.endpoint.OAuth2ParameterNames;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebSession;
import reactor.core.publisher.Mono;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * Logins under way, kept in the session by their state, so that two tabs may sign in at
 * once.
 */
@Component
class LoginRequests implements ServerAuthorizationRequestRepository<OAuth2AuthorizationRequest> {

	private static final String PREFIX = "login.";

	private static final int AT_ONCE = 5;

	private static final TypeReference<Map<String, String>> TEXTS = new TypeReference<>() {
	};

	private final JsonMapper json;

	LoginRequests(JsonMapper json) {
		this.json = json;
	}

	@Override
	public Mono<OAuth2AuthorizationRequest> loadAuthorizationRequest(ServerWebExchange exchange) {
		return exchange.getSession().mapNotNull(session -> request(session.getAttribute(key(exchange))));
	}

	@Override
	public Mono<Void> saveAuthorizationRequest(@Nullable OAuth2AuthorizationRequest request,
			ServerWebExchange exchange) {
		if (request == null) {
			return removeAuthorizationRequest(exchange).then();
		}
		return exchange.getSession().doOnNext(session -> {
			forgetOld(session);
			session.getAttributes().put(PREFIX + request.getState(), text(request));
		}).then();
	}

	@Override
	public Mono<OAuth2AuthorizationRequest> removeAuthorizationRequest(ServerWebExchange exchange) {
		return exchange.getSession()
			.mapNotNull(session -> request((String) session.getAttributes().remove(key(exchange))));
	}

	private static String key(ServerWebExchange exchange) {
		return PREFIX + exchange.getRequest().getQueryParams().getFirst(OAuth2ParameterNames.STATE);
	}

	private static void forgetOld(WebSession session) {
		List<String> known = session.getAttributes().keySet().stream().filter(name -> name.startsWith(PREFIX)).toList();
		if (known.size() >= AT_ONCE) {
			known.forEach(session.getAttributes()::remove);
		}
	}

	private String text(OAuth2AuthorizationRequest request) {
		Map<String, String> fields = new HashMap<>();
		request.getAttributes().forEach((name, value) -> fields.put("attribute." + name, value.toString()));
		request.getAdditionalParameters().forEach((name, value) -> fields.put("parameter." + name, value.toString()));
		fields.put("authorizationUri", request.getAuthorizationUri());
		fields.put("clientId", request.getClientId());
		fields.put("redirectUri", String.valueOf(request.getRedirectUri()));
		fields.put("state", String.valueOf(request.getState()));
		fields.put("scopes", String.join(" ", request.getScopes()));
		return this.json.writeValueAsString(fields);
	}

	private @Nullable OAuth2AuthorizationRequest request(@Nullable String text) {
		if (text == null) {
			return null;
		}
		Map<String, String> fields = this.json.readValue(text, TEXTS);
		return OAuth2AuthorizationRequest.authorizationCode()
			.authorizationUri(fields.getOrDefault("authorizationUri", ""))
			.clientId(fields.getOrDefault("clientId", ""))
			.redirectUri(fields.get("redirectUri"))
			.state(fields.get("state"))
			.scopes(Set.of(String.valueOf(fields.get("scopes")).split(" ")))
			.attributes(withPrefix(fields, "attribute."))
			.additionalParameters(withPrefix(fields, "parameter."))
			.build();
	}

	private static Map<String, Object> withPrefix(Map<String, String> fields, String prefix) {
		Map<String, Object> found = new HashMap<>();
		fields.forEach((name, value) -> {
			if (name.startsWith(prefix)) {
				found.put(name.substring(prefix.length()), value);
			}
		});
		return found;
	}

}
