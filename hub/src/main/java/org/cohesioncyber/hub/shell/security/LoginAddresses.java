package org.cohesioncyber.hub.shell.security;

import org.springframework.security.oauth2.client.registration.ReactiveClientRegistrationRepository;
import org.springframework.security.oauth2.client.web.server.DefaultServerOAuth2AuthorizationRequestResolver;
import org.springframework.security.oauth2.client.web.server.ServerOAuth2AuthorizationRequestResolver;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationRequest;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/**
 * Where somebody is sent to sign in, or to add a means of signing in: to Keycloak that is
 * the same journey with one parameter more.
 */
@Component
class LoginAddresses implements ServerOAuth2AuthorizationRequestResolver {

	private final DefaultServerOAuth2AuthorizationRequestResolver usual;

	LoginAddresses(ReactiveClientRegistrationRepository clients) {
		this.usual = new DefaultServerOAuth2AuthorizationRequestResolver(clients);
	}

	@Override
	public Mono<OAuth2AuthorizationRequest> resolve(ServerWebExchange exchange) {
		return this.usual.resolve(exchange).map(request -> withAct(exchange, request));
	}

	@Override
	public Mono<OAuth2AuthorizationRequest> resolve(ServerWebExchange exchange, String client) {
		return this.usual.resolve(exchange, client).map(request -> withAct(exchange, request));
	}

	private static OAuth2AuthorizationRequest withAct(ServerWebExchange exchange, OAuth2AuthorizationRequest request) {
		return SignInMeans.of(exchange.getRequest().getQueryParams().getFirst(SignInMeans.ACT))
			.map(means -> OAuth2AuthorizationRequest.from(request)
				.additionalParameters(parameters -> parameters.put(SignInMeans.ACT, means.act()))
				.build())
			.orElse(request);
	}

}
