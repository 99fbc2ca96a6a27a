package org.cohesioncyber.hub.shell.security;

import org.cohesioncyber.hub.shell.sessions.SessionAttributes;

import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.client.OAuth2AuthorizedClient;
import org.springframework.security.oauth2.client.web.server.ServerOAuth2AuthorizedClientRepository;
import org.springframework.security.oauth2.core.OAuth2RefreshToken;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/**
 * Keeps the refresh token of a sign-in, by which the end of Keycloak's session is
 * noticed. The access token is dropped: the hub calls nothing in a person's name.
 */
@Component
class RefreshTokens implements ServerOAuth2AuthorizedClientRepository {

	@Override
	public <T extends OAuth2AuthorizedClient> Mono<T> loadAuthorizedClient(String clientRegistrationId,
			Authentication principal, ServerWebExchange exchange) {
		return Mono.empty();
	}

	@Override
	public Mono<Void> saveAuthorizedClient(OAuth2AuthorizedClient client, Authentication principal,
			ServerWebExchange exchange) {
		OAuth2RefreshToken token = client.getRefreshToken();
		return exchange.getSession().doOnNext(session -> {
			if (token != null) {
				session.getAttributes().put(SessionAttributes.REFRESH_TOKEN, token.getTokenValue());
			}
		}).then();
	}

	@Override
	public Mono<Void> removeAuthorizedClient(String clientRegistrationId, Authentication principal,
			ServerWebExchange exchange) {
		return Mono.empty();
	}

}
