package org.cohesioncyber.hub.shell.security;

import org.cohesioncyber.hub.identity.KeycloakSettings;
import org.cohesioncyber.hub.shared.HubSettings;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.ClientRegistration.ClientSettings;
import org.springframework.security.oauth2.client.registration.InMemoryReactiveClientRegistrationRepository;
import org.springframework.security.oauth2.client.registration.ReactiveClientRegistrationRepository;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;

/**
 * The hub as a client of Keycloak. Every address is spelt out, so that the hub starts
 * while Keycloak is away; keys are fetched at the first sign-in.
 */
@Configuration(proxyBeanMethods = false)
class KeycloakClient {

	static final String ID = "keycloak";

	static final String CALLBACK = "/login/oauth2/code/" + ID;

	@Bean
	ReactiveClientRegistrationRepository clientRegistrations(KeycloakSettings keycloak, HubSettings hub) {
		return new InMemoryReactiveClientRegistrationRepository(ClientRegistration.withRegistrationId(ID)
			.clientId(keycloak.clientId())
			.clientSecret(keycloak.clientSecret())
			.clientAuthenticationMethod(ClientAuthenticationMethod.CLIENT_SECRET_BASIC)
			.authorizationGrantType(AuthorizationGrantType.AUTHORIZATION_CODE)
			.clientSettings(ClientSettings.builder().requireProofKey(true).build())
			.redirectUri(hub.publicUrl().resolve(CALLBACK).toString())
			.scope("openid", "profile", "email")
			.issuerUri(keycloak.issuer())
			.authorizationUri(keycloak.browserEndpoint("auth"))
			.tokenUri(keycloak.endpoint("token").toString())
			.jwkSetUri(keycloak.endpoint("certs").toString())
			.userNameAttributeName("sub")
			.build());
	}

}
