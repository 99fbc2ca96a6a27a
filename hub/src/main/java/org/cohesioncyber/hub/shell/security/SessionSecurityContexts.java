package org.cohesioncyber.hub.shell.security;

import java.util.Objects;

import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.security.oauth2.client.authentication.OAuth2AuthenticationToken;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.security.web.server.context.ServerSecurityContextRepository;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebSession;
import reactor.core.publisher.Mono;

/**
 * Keeps of a sign-in only who the person is, in a session whose secret is new.
 */
@Component
class SessionSecurityContexts implements ServerSecurityContextRepository {

	@Override
	public Mono<Void> save(ServerWebExchange exchange, @Nullable SecurityContext context) {
		Authentication authentication = context == null ? null : context.getAuthentication();
		return exchange.getSession().flatMap(session -> save(session, authentication));
	}

	@Override
	public Mono<SecurityContext> load(ServerWebExchange exchange) {
		return exchange.getSession()
			.mapNotNull(session -> SignedInPerson.readFrom(session.getAttributes()).orElse(null))
			.map(person -> new SecurityContextImpl(new PersonAuthentication(person)));
	}

	private static Mono<Void> save(WebSession session, @Nullable Authentication authentication) {
		if (authentication instanceof OAuth2AuthenticationToken token
				&& token.getPrincipal() instanceof OidcUser user) {
			person(user).writeTo(session.getAttributes());
			return session.changeSessionId();
		}
		return authentication == null ? session.invalidate() : Mono.empty();
	}

	static SignedInPerson person(OidcUser user) {
		String full = user.getFullName();
		// The name is the subject: see KeycloakClient.
		String subject = user.getName();
		String name = full == null || full.isBlank() ? Objects.toString(user.getPreferredUsername(), subject) : full;
		return new SignedInPerson(subject, name, user.getClaimAsString("sid"));
	}

}
