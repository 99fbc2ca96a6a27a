package org.cohesioncyber.hub.shell.security;

import java.net.URI;
import java.util.List;

import org.cohesioncyber.hub.identity.Standing;
import org.cohesioncyber.hub.shared.NotPermitted;

import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.server.DefaultServerRedirectStrategy;
import org.springframework.security.web.server.ServerAuthenticationEntryPoint;
import org.springframework.security.web.server.ServerRedirectStrategy;
import org.springframework.security.web.server.authorization.ServerAccessDeniedHandler;
import org.springframework.security.web.server.csrf.CsrfException;
import org.springframework.security.web.server.savedrequest.ServerRequestCache;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/**
 * What somebody gets who may not come in: people a way forward, programs a problem
 * document.
 */
@Component
class Refusals implements ServerAuthenticationEntryPoint, ServerAccessDeniedHandler {

	private static final URI SIGN_IN = URI.create("/connexion");

	private static final URI UNATTACHED = URI.create("/compte-non-rattache");

	private static final URI CHOOSE = URI.create("/organisation-active");

	private static final List<String> FOR_PROGRAMS = List.of("/api/", "/taxii2/", "/misp/");

	private final ServerRequestCache remembered;

	private final ServerRedirectStrategy redirect = new DefaultServerRedirectStrategy();

	Refusals(ServerRequestCache remembered) {
		this.remembered = remembered;
	}

	@Override
	public Mono<Void> commence(ServerWebExchange exchange, AuthenticationException cause) {
		if (!isForPeople(exchange)) {
			exchange.getResponse().getHeaders().set(HttpHeaders.WWW_AUTHENTICATE, "Bearer");
			return Mono.error(new ResponseStatusException(HttpStatus.UNAUTHORIZED));
		}
		return this.remembered.saveRequest(exchange).then(this.redirect.sendRedirect(exchange, SIGN_IN));
	}

	@Override
	public Mono<Void> handle(ServerWebExchange exchange, AccessDeniedException denied) {
		if (denied instanceof CsrfException) {
			return Mono.error(new ResponseStatusException(HttpStatus.FORBIDDEN));
		}
		if (isForPeople(exchange)) {
			Standing standing = Callers.standing(exchange);
			if (standing instanceof Standing.Unattached) {
				return this.redirect.sendRedirect(exchange, UNATTACHED);
			}
			if (standing instanceof Standing.Undecided) {
				return this.remembered.saveRequest(exchange).then(this.redirect.sendRedirect(exchange, CHOOSE));
			}
		}
		return Mono.error(new NotPermitted("a role this handler names"));
	}

	/**
	 * Whether the answer is a page somebody looks at, and not a program's or a script's.
	 */
	private static boolean isForPeople(ServerWebExchange exchange) {
		ServerHttpRequest request = exchange.getRequest();
		String path = request.getPath().value();
		return FOR_PROGRAMS.stream().noneMatch(path::startsWith)
				&& !request.getHeaders().containsHeader(HttpHeaders.AUTHORIZATION)
				&& !request.getHeaders().containsHeader("HX-Request")
				&& !request.getHeaders().getAccept().contains(MediaType.TEXT_EVENT_STREAM);
	}

	/** Only the address of a page is worth coming back to. */
	static boolean isWorthRemembering(ServerWebExchange exchange) {
		return exchange.getRequest().getMethod() == HttpMethod.GET && isForPeople(exchange);
	}

}
