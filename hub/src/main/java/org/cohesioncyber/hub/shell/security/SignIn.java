package org.cohesioncyber.hub.shell.security;

import java.net.URI;

import org.cohesioncyber.hub.identity.Account;
import org.cohesioncyber.hub.identity.Arrivals;
import org.cohesioncyber.hub.shell.threads.VirtualThreads;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.security.web.server.DefaultServerRedirectStrategy;
import org.springframework.security.web.server.WebFilterExchange;
import org.springframework.security.web.server.authentication.RedirectServerAuthenticationSuccessHandler;
import org.springframework.security.web.server.authentication.ServerAuthenticationFailureHandler;
import org.springframework.security.web.server.authentication.ServerAuthenticationSuccessHandler;
import org.springframework.security.web.server.savedrequest.ServerRequestCache;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** What happens when Keycloak sends somebody back. */
@Component
class SignIn implements ServerAuthenticationSuccessHandler, ServerAuthenticationFailureHandler {

	private static final Logger log = LoggerFactory.getLogger(SignIn.class);

	private static final URI FAILED = URI.create("/connexion-echouee");

	private final Arrivals arrivals;

	private final VirtualThreads threads;

	private final RedirectServerAuthenticationSuccessHandler onwards = new RedirectServerAuthenticationSuccessHandler();

	SignIn(Arrivals arrivals, VirtualThreads threads, ServerRequestCache remembered) {
		this.arrivals = arrivals;
		this.threads = threads;
		this.onwards.setRequestCache(remembered);
	}

	@Override
	public Mono<Void> onAuthenticationSuccess(WebFilterExchange exchange, Authentication authentication) {
		if (!(authentication.getPrincipal() instanceof OidcUser user)) {
			return Mono.error(new IllegalStateException("principal (expected: from OpenID Connect)"));
		}
		SignedInPerson person = SessionSecurityContexts.person(user);
		Account account = new Account(person.subject(), person.name(), user.getEmail(),
				Boolean.TRUE.equals(user.getEmailVerified()));
		return this.threads.call(() -> {
			this.arrivals.arrived(account);
			return account;
		}).then(onwards(exchange, authentication));
	}

	private Mono<Void> onwards(WebFilterExchange exchange, Authentication authentication) {
		URI after = OwnSecurityPages.after(exchange.getExchange().getRequest().getQueryParams());
		if (after != null) {
			return new DefaultServerRedirectStrategy().sendRedirect(exchange.getExchange(), after);
		}
		return this.onwards.onAuthenticationSuccess(exchange, authentication);
	}

	@Override
	public Mono<Void> onAuthenticationFailure(WebFilterExchange exchange, AuthenticationException cause) {
		log.atWarn().setCause(cause).log("sign-in failed");
		return new DefaultServerRedirectStrategy().sendRedirect(exchange.getExchange(), FAILED);
	}

}
