package org.cohesioncyber.hub.shell.security;

import org.cohesioncyber.hub.shared.HubSettings;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.security.config.annotation.web.reactive.EnableWebFluxSecurity;
import org.springframework.security.config.web.server.SecurityWebFiltersOrder;
import org.springframework.security.config.web.server.ServerHttpSecurity;
import org.springframework.security.web.server.SecurityWebFilterChain;
import org.springframework.security.web.server.authentication.AuthenticationWebFilter;
import org.springframework.security.web.server.authentication.ServerAuthenticationEntryPointFailureHandler;
import org.springframework.security.web.server.context.NoOpServerSecurityContextRepository;
import org.springframework.security.web.server.csrf.CookieServerCsrfTokenRepository;
import org.springframework.security.web.server.csrf.CsrfWebFilter;
import org.springframework.security.web.server.savedrequest.NoOpServerRequestCache;
import org.springframework.security.web.server.savedrequest.ServerRequestCache;
import org.springframework.security.web.server.savedrequest.WebSessionServerRequestCache;
import org.springframework.security.web.server.util.matcher.AndServerWebExchangeMatcher;
import org.springframework.security.web.server.util.matcher.NegatedServerWebExchangeMatcher;
import org.springframework.security.web.server.util.matcher.OrServerWebExchangeMatcher;
import org.springframework.security.web.server.util.matcher.PathPatternParserServerWebExchangeMatcher;
import org.springframework.security.web.server.util.matcher.ServerWebExchangeMatcher;
import org.springframework.security.web.server.util.matcher.ServerWebExchangeMatcher.MatchResult;
import org.springframework.security.web.server.util.matcher.ServerWebExchangeMatchers;

/**
 * The two ways in: programs with a header and never a cookie, people with a session. Both
 * end at the rule each handler names; what names none is refused.
 */
@Configuration(proxyBeanMethods = false)
@EnableWebFluxSecurity
class SecurityConfiguration {

	private static final String[] ALIVE = { "/livez", "/readyz" };

	@Bean
	ServerRequestCache rememberedRequests() {
		WebSessionServerRequestCache cache = new WebSessionServerRequestCache();
		cache.setSaveRequestMatcher(
				exchange -> Refusals.isWorthRemembering(exchange) ? MatchResult.match() : MatchResult.notMatch());
		return cache;
	}

	@Bean
	@Order(1)
	SecurityWebFilterChain programs(ServerHttpSecurity http, AgentBearer bearer, CallableByRule rule,
			Refusals refusals) {
		AuthenticationWebFilter agents = new AuthenticationWebFilter(bearer);
		agents.setServerAuthenticationConverter(bearer);
		agents.setSecurityContextRepository(NoOpServerSecurityContextRepository.getInstance());
		agents.setAuthenticationFailureHandler(new ServerAuthenticationEntryPointFailureHandler(refusals));
		return http.securityMatcher(fromPrograms())
			.securityContextRepository(NoOpServerSecurityContextRepository.getInstance())
			.requestCache(cache -> cache.requestCache(NoOpServerRequestCache.getInstance()))
			.csrf(ServerHttpSecurity.CsrfSpec::disable)
			.logout(ServerHttpSecurity.LogoutSpec::disable)
			.addFilterAt(agents, SecurityWebFiltersOrder.AUTHENTICATION)
			.authorizeExchange(requests -> requests.anyExchange().access(rule))
			.exceptionHandling(failures -> failures.authenticationEntryPoint(refusals).accessDeniedHandler(refusals))
			.build();
	}

	@Bean
	@Order(2)
	SecurityWebFilterChain people(ServerHttpSecurity http, SessionSecurityContexts contexts, LoginRequests logins,
			LoginAddresses addresses, RefreshTokens tokens, SignIn signIn, SignOut signOut, CallableByRule rule,
			Refusals refusals, ServerRequestCache remembered, HubSettings hub) {
		return http.securityContextRepository(contexts)
			.requestCache(cache -> cache.requestCache(remembered))
			.csrf(csrf -> csrf.csrfTokenRepository(csrfCookie("https".equals(hub.publicUrl().getScheme())))
				.requireCsrfProtectionMatcher(changes())
				.accessDeniedHandler(refusals))
			.oauth2Login(login -> login.loginPage("/connexion")
				.securityContextRepository(contexts)
				.authorizationRequestResolver(addresses)
				.authorizationRequestRepository(logins)
				.authorizedClientRepository(tokens)
				.authenticationSuccessHandler(signIn)
				.authenticationFailureHandler(signIn))
			.logout(logout -> logout
				.requiresLogout(ServerWebExchangeMatchers.pathMatchers(HttpMethod.POST, "/deconnexion"))
				.logoutHandler(signOut)
				.logoutSuccessHandler(signOut))
			.authorizeExchange(
					requests -> requests.pathMatchers(HttpMethod.GET, ALIVE).permitAll().anyExchange().access(rule))
			.exceptionHandling(failures -> failures.authenticationEntryPoint(refusals).accessDeniedHandler(refusals))
			.build();
	}

	/**
	 * Whatever shows a credential of its own, and the agents' paths: cookies count for
	 * nothing there.
	 */
	private static ServerWebExchangeMatcher fromPrograms() {
		ServerWebExchangeMatcher credential = exchange -> exchange.getRequest()
			.getHeaders()
			.containsHeader(HttpHeaders.AUTHORIZATION) ? MatchResult.match() : MatchResult.notMatch();
		return new OrServerWebExchangeMatcher(credential,
				new PathPatternParserServerWebExchangeMatcher("/api/v1/agent/**"));
	}

	private static ServerWebExchangeMatcher changes() {
		return new AndServerWebExchangeMatcher(CsrfWebFilter.DEFAULT_CSRF_MATCHER, new NegatedServerWebExchangeMatcher(
				new PathPatternParserServerWebExchangeMatcher(BackChannelLogout.PATH)));
	}

	/** Without a session, so that an anonymous reader of a form leaves no row. */
	private static CookieServerCsrfTokenRepository csrfCookie(boolean secure) {
		CookieServerCsrfTokenRepository cookie = new CookieServerCsrfTokenRepository();
		cookie.setCookieName(secure ? "__Host-csrf" : "csrf");
		cookie.setCookieCustomizer(builder -> builder.httpOnly(true).secure(secure).sameSite("Lax").path("/"));
		return cookie;
	}

}
