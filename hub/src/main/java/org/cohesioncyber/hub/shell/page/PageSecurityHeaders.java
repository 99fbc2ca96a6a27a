package org.cohesioncyber.hub.shell.page;

import java.util.List;

import reactor.core.publisher.Mono;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;

/**
 * Headers that keep a browser from doing anything a page of ours does not ask for. Set
 * before anything else runs, so that errors carry them too.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class PageSecurityHeaders implements WebFilter {

	private final String policy;

	PageSecurityHeaders(Settings settings) {
		String forms = String.join(" ", settings.formTargets());
		this.policy = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; connect-src 'self'; "
				+ "form-action " + ("'self' " + forms).strip()
				+ "; frame-ancestors 'none'; base-uri 'none'; manifest-src 'self'; worker-src 'self'";
	}

	@Override
	public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
		exchange.getResponse().beforeCommit(() -> Mono.fromRunnable(() -> write(exchange)));
		return chain.filter(exchange);
	}

	private void write(ServerWebExchange exchange) {
		HttpHeaders headers = exchange.getResponse().getHeaders();
		headers.set("Content-Security-Policy", this.policy);
		headers.set("X-Content-Type-Options", "nosniff");
		headers.set("X-Frame-Options", "DENY");
		headers.set("Referrer-Policy", "same-origin");
		headers.set("Cross-Origin-Opener-Policy", "same-origin");
		headers.set("Cross-Origin-Resource-Policy", "same-origin");
		headers.set("Permissions-Policy", "camera=(), geolocation=(), microphone=()");
		if ("https".equals(exchange.getRequest().getURI().getScheme())) {
			headers.set("Strict-Transport-Security", "max-age=31536000; includeSubDomains");
		}
		if (!exchange.getRequest().getPath().value().startsWith("/assets/")) {
			headers.setCacheControl("no-store");
		}
	}

	/**
	 * Other origins our forms may end up at, such as the identity provider's for login
	 * and logout.
	 */
	@ConfigurationProperties("cohesion.page-security")
	record Settings(@DefaultValue List<String> formTargets) {

	}

}
