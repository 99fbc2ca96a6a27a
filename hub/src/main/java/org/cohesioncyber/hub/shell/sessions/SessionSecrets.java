package org.cohesioncyber.hub.shell.sessions;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;

import org.jspecify.annotations.Nullable;

/**
 * Secrets that name sessions, 256 bits each. The database holds their hashes only: who
 * reads it cannot take a session over.
 */
final class SessionSecrets {

	private static final int BYTES = 32;

	private static final SecureRandom RANDOM = new SecureRandom();

	private SessionSecrets() {
	}

	static String random() {
		byte[] bytes = new byte[BYTES];
		RANDOM.nextBytes(bytes);
		return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
	}

	static byte[] hash(String secret) {
		try {
			return MessageDigest.getInstance("SHA-256").digest(secret.getBytes(StandardCharsets.UTF_8));
		}
		catch (NoSuchAlgorithmException cause) {
			throw new IllegalStateException(cause);
		}
	}

	static byte @Nullable [] hashOrNull(@Nullable String secret) {
		return secret == null ? null : hash(secret);
	}

	/** Where the sealed part of a session is kept, for the vault. */
	static String place(String what, byte[] hash) {
		return "shell.session." + what + "/" + HexFormat.of().formatHex(hash);
	}

}
