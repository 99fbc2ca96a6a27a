package org.cohesioncyber.hub.identity;

import java.io.IOException;
import java.util.Optional;

/** Finds people who have an account with the identity provider. */
public interface AccountDirectory {

	/**
	 * The account with exactly this verified e-mail address.
	 * @throws IOException if the identity provider cannot be asked now
	 */
	Optional<Account> withEmail(String email) throws IOException;

}
