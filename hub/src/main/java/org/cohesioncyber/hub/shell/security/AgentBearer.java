package org.cohesioncyber.hub.shell.security;

import org.cohesioncyber.hub.identity.AgentTokens;
import org.cohesioncyber.hub.shell.threads.VirtualThreads;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.HttpHeaders;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.ReactiveAuthenticationManager;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.server.authentication.ServerAuthenticationConverter;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/**
 * Recognises an agent by the bearer token in the {@code Authorization} header. Anything
 * else in that header is refused.
 */
@Component
class AgentBearer implements ServerAuthenticationConverter, ReactiveAuthenticationManager {

	private static final String SCHEME = "Bearer ";

	private static final int LONGEST = 512;

	private final ObjectProvider<AgentTokens> tokens;

	private final VirtualThreads threads;

	AgentBearer(ObjectProvider<AgentTokens> tokens, VirtualThreads threads) {
		this.tokens = tokens;
		this.threads = threads;
	}

	@Override
	public Mono<Authentication> convert(ServerWebExchange exchange) {
		String header = exchange.getRequest().getHeaders().getFirst(HttpHeaders.AUTHORIZATION);
		return header == null ? Mono.empty() : Mono.just(new UsernamePasswordAuthenticationToken("agent", header));
	}

	@Override
	public Mono<Authentication> authenticate(Authentication shown) {
		String header = String.valueOf(shown.getCredentials());
		if (!header.startsWith(SCHEME) || header.length() > LONGEST) {
			return Mono.error(new BadCredentialsException("authorization (expected: a bearer token)"));
		}
		return this.threads.call(() -> agent(header.substring(SCHEME.length())));
	}

	private Authentication agent(String token) {
		return this.tokens.stream()
			.flatMap(known -> known.holderOf(token).stream())
			.findFirst()
			.map(AgentAuthentication::new)
			.orElseThrow(() -> new BadCredentialsException("bearer token (expected: one in force)"));
	}

}
