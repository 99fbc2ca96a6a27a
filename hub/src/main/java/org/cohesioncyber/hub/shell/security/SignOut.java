package org.cohesioncyber.hub.shell.security;

import java.net.URI;
import java.util.Optional;

import org.cohesioncyber.hub.shell.sessions.Sessions;
import org.cohesioncyber.hub.shell.threads.VirtualThreads;

import org.springframework.security.core.Authentication;
import org.springframework.security.web.server.DefaultServerRedirectStrategy;
import org.springframework.security.web.server.WebFilterExchange;
import org.springframework.security.web.server.authentication.logout.ServerLogoutHandler;
import org.springframework.security.web.server.authentication.logout.ServerLogoutSuccessHandler;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebSession;
import reactor.core.publisher.Mono;

/**
 * Ends the session here at once, then asks Keycloak to end its own, from server to
 * server: no form is redirected to another origin, and nothing waits for a Keycloak that
 * is away. If it is, the next page says so.
 */
@Component
class SignOut implements ServerLogoutHandler, ServerLogoutSuccessHandler {

	private static final String INCOMPLETE = SignOut.class.getName() + ".incomplete";

	private final Sessions sessions;

	private final KeycloakTokens keycloak;

	private final VirtualThreads threads;

	SignOut(Sessions sessions, KeycloakTokens keycloak, VirtualThreads threads) {
		this.sessions = sessions;
		this.keycloak = keycloak;
		this.threads = threads;
	}

	@Override
	public Mono<Void> logout(WebFilterExchange exchange, Authentication authentication) {
		return exchange.getExchange()
			.getSession()
			.flatMap(session -> this.threads.call(() -> end(session))
				.doOnNext(complete -> exchange.getExchange().getAttributes().put(INCOMPLETE, !complete))
				.then(session.invalidate()));
	}

	@Override
	public Mono<Void> onLogoutSuccess(WebFilterExchange exchange, Authentication authentication) {
		// The filter asks for this before the handler above has run.
		return Mono.defer(() -> redirect(exchange.getExchange()));
	}

	private static Mono<Void> redirect(ServerWebExchange answered) {
		boolean incomplete = answered.getAttributeOrDefault(INCOMPLETE, false);
		return new DefaultServerRedirectStrategy().sendRedirect(answered,
				URI.create(incomplete ? "/deconnexion-partielle" : "/"));
	}

	private boolean end(WebSession session) {
		Optional<String> token = this.sessions.end(session.getId());
		return token.isEmpty() || this.keycloak.end(token.get());
	}

}
