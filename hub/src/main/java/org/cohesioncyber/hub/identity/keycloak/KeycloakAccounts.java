package org.cohesioncyber.hub.identity.keycloak;

import java.io.IOException;
import java.util.Optional;

import org.cohesioncyber.hub.identity.Account;
import org.cohesioncyber.hub.identity.AccountDirectory;

import org.springframework.stereotype.Component;
import org.springframework.web.client.RestClientException;

/** Accounts as Keycloak has them. */
@Component
class KeycloakAccounts implements AccountDirectory {

	private final KeycloakAdministration administration;

	KeycloakAccounts(KeycloakAdministration administration) {
		this.administration = administration;
	}

	@Override
	public Optional<Account> withEmail(String email) throws IOException {
		try {
			return this.administration.userWithEmail(email)
				.filter(user -> user.enabled() && user.emailVerified())
				.map(user -> new Account(user.id(), user.name(), user.email(), true));
		}
		catch (RestClientException cause) {
			throw new IOException("Keycloak did not answer", cause);
		}
	}

}
