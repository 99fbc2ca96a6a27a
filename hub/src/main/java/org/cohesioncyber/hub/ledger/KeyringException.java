package org.cohesioncyber.hub.ledger;

import org.jspecify.annotations.Nullable;

/** The keyring cannot be used as it is; the message is the one sentence to show. */
class KeyringException extends IllegalStateException {

	KeyringException(String message) {
		super(message);
	}

	KeyringException(String message, @Nullable Throwable cause) {
		super(message, cause);
	}

}
