package org.cohesioncyber.hub.shell.sessions;

import java.time.Clock;
import java.time.Duration;

import org.cohesioncyber.hub.ledger.SealedColumn;
import org.cohesioncyber.hub.shared.HubSettings;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.session.web.server.session.SpringSessionWebSessionStore;
import org.springframework.web.server.session.CookieWebSessionIdResolver;
import org.springframework.web.server.session.DefaultWebSessionManager;
import org.springframework.web.server.session.WebSessionManager;

/** The cookie that carries a session's secret, and the store behind it. */
@Configuration(proxyBeanMethods = false)
class SessionConfiguration {

	/** Sessions end before long, so they keep the key they have. */
	@Bean
	SealedColumn sessionSeals() {
		return SealedColumn.fleeting("shell.session_seal", "seal");
	}

	@Bean
	WebSessionManager webSessionManager(SessionRows rows, Clock clock, SessionSettings settings, HubSettings hub) {
		SpringSessionWebSessionStore<HubSession> store = new SpringSessionWebSessionStore<>(rows);
		store.setClock(clock);
		DefaultWebSessionManager manager = new DefaultWebSessionManager();
		manager.setSessionStore(store);
		manager.setSessionIdResolver(cookie("https".equals(hub.publicUrl().getScheme()), settings.absolute()));
		return manager;
	}

	private static CookieWebSessionIdResolver cookie(boolean secure, Duration age) {
		CookieWebSessionIdResolver cookie = new CookieWebSessionIdResolver();
		cookie.setCookieName(secure ? "__Host-cohesion" : "cohesion");
		cookie.setCookieMaxAge(age);
		cookie.addCookieInitializer(builder -> builder.path("/").httpOnly(true).secure(secure).sameSite("Lax"));
		return cookie;
	}

}
