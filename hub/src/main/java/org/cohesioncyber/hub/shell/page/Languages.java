package org.cohesioncyber.hub.shell.page;

import java.time.Duration;
import java.util.List;
import java.util.Locale;

import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

import org.springframework.context.i18n.LocaleContext;
import org.springframework.context.i18n.SimpleLocaleContext;
import org.springframework.http.HttpCookie;
import org.springframework.http.ResponseCookie;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import org.springframework.web.server.i18n.LocaleContextResolver;

/**
 * French, or English for whoever chose it ({@code ?lang=en}, remembered by a cookie) or
 * whose browser prefers it to French.
 */
@Component("localeContextResolver")
class Languages implements LocaleContextResolver, WebFilter {

	static final String COOKIE = "langue";

	private static final List<Locale> SPOKEN = List.of(Locale.FRENCH, Locale.ENGLISH);

	@Override
	public LocaleContext resolveLocaleContext(ServerWebExchange exchange) {
		return new SimpleLocaleContext(locale(exchange));
	}

	static Locale locale(ServerWebExchange exchange) {
		Locale chosen = chosen(exchange);
		if (chosen == null) {
			HttpCookie remembered = exchange.getRequest().getCookies().getFirst(COOKIE);
			chosen = (remembered == null) ? null : spoken(remembered.getValue());
		}
		return (chosen == null) ? preferred(exchange) : chosen;
	}

	private static Locale preferred(ServerWebExchange exchange) {
		try {
			Locale preferred = Locale.lookup(exchange.getRequest().getHeaders().getAcceptLanguage(), SPOKEN);
			return (preferred == null) ? Locale.FRENCH : preferred;
		}
		catch (IllegalArgumentException ex) {
			return Locale.FRENCH;
		}
	}

	@Override
	public void setLocaleContext(ServerWebExchange exchange, @Nullable LocaleContext localeContext) {
		throw new UnsupportedOperationException("locale (expected: chosen with ?lang=)");
	}

	@Override
	public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
		Locale chosen = chosen(exchange);
		if (chosen != null) {
			exchange.getResponse()
				.addCookie(ResponseCookie.from(COOKIE, chosen.getLanguage())
					.path("/")
					.httpOnly(true)
					.secure("https".equals(exchange.getRequest().getURI().getScheme()))
					.sameSite("Lax")
					.maxAge(Duration.ofDays(365))
					.build());
		}
		return chain.filter(exchange);
	}

	private static @Nullable Locale chosen(ServerWebExchange exchange) {
		String asked = exchange.getRequest().getQueryParams().getFirst("lang");
		return (asked == null) ? null : spoken(asked);
	}

	private static @Nullable Locale spoken(String language) {
		return SPOKEN.stream().filter((one) -> one.getLanguage().equals(language)).findFirst().orElse(null);
	}

}
