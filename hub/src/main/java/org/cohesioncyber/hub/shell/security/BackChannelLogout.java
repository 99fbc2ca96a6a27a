package org.cohesioncyber.hub.shell.security;

import java.util.List;
import java.util.Map;

import org.cohesioncyber.hub.identity.KeycloakSettings;
import org.cohesioncyber.hub.shared.CallableBy;
import org.cohesioncyber.hub.shared.CallableBy.Caller;
import org.cohesioncyber.hub.shared.Form;
import org.cohesioncyber.hub.shell.sessions.Sessions;

import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.oauth2.core.DelegatingOAuth2TokenValidator;
import org.springframework.security.oauth2.core.OAuth2Error;
import org.springframework.security.oauth2.core.OAuth2TokenValidator;
import org.springframework.security.oauth2.core.OAuth2TokenValidatorResult;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtException;
import org.springframework.security.oauth2.jwt.JwtIssuerValidator;
import org.springframework.security.oauth2.jwt.JwtTimestampValidator;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * Keycloak says here that it ended a session (OpenID Connect Back-Channel Logout 1.0);
 * the hub's rows of that session go.
 */
@RestController
class BackChannelLogout {

	static final String PATH = "/logout/connect/back-channel/" + KeycloakClient.ID;

	private static final String EVENT = "http://schemas.openid.net/event/backchannel-logout";

	private final Sessions sessions;

	private final JwtDecoder decoder;

	BackChannelLogout(Sessions sessions, KeycloakSettings keycloak) {
		this.sessions = sessions;
		this.decoder = decoder(keycloak);
	}

	@PostMapping(path = PATH, consumes = MediaType.APPLICATION_FORM_URLENCODED_VALUE)
	@CallableBy(Caller.EVERYONE)
	ResponseEntity<Map<String, String>> logout(Form form) {
		try {
			end(this.decoder.decode(form.value("logout_token")));
			return ResponseEntity.ok().build();
		}
		catch (JwtException _) {
			return refused();
		}
	}

	private void end(Jwt token) {
		String providerSession = token.getClaimAsString("sid");
		String subject = token.getSubject();
		if (providerSession != null) {
			this.sessions.endProviderSession(providerSession);
		}
		else if (subject != null) {
			this.sessions.endAllOf(subject);
		}
	}

	private static ResponseEntity<Map<String, String>> refused() {
		return ResponseEntity.badRequest().body(Map.of("error", "invalid_request"));
	}

	private static JwtDecoder decoder(KeycloakSettings keycloak) {
		NimbusJwtDecoder decoder = NimbusJwtDecoder.withJwkSetUri(keycloak.endpoint("certs").toString()).build();
		decoder.setJwtValidator(new DelegatingOAuth2TokenValidator<>(new JwtTimestampValidator(),
				new JwtIssuerValidator(keycloak.issuer()), isLogoutOf(keycloak.clientId())));
		return decoder;
	}

	private static OAuth2TokenValidator<Jwt> isLogoutOf(String client) {
		return token -> token.getAudience() instanceof List<?> audience && audience.contains(client)
				&& token.getClaim("nonce") == null && (token.getClaim("sid") != null || token.getSubject() != null)
				&& token.getClaim("events") instanceof Map<?, ?> events && events.containsKey(EVENT)
						? OAuth2TokenValidatorResult.success()
						: OAuth2TokenValidatorResult.failure(new OAuth2Error("invalid_request"));
	}

}
