package org.cohesioncyber.hub.fleet;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Optional;
import java.util.random.RandomGenerator;

/**
 * A code of 24 letters and digits that cannot be confused: the first 8 name it, the other
 * 16 (80 bits) are its secret.
 */
record EnrolmentCode(String selector, String secret) {

	private static final String ALPHABET = "23456789ABCDEFGHJKLMNPQRSTUVWXYZ";

	private static final int SELECTOR = 8;

	private static final int LENGTH = 24;

	static EnrolmentCode random(RandomGenerator random) {
		StringBuilder code = new StringBuilder();
		for (int i = 0; i < LENGTH; i++) {
			code.append(ALPHABET.charAt(random.nextInt(ALPHABET.length())));
		}
		return new EnrolmentCode(code.substring(0, SELECTOR), code.substring(SELECTOR));
	}

	/** Reads what somebody typed; nothing when it is no code. */
	static Optional<EnrolmentCode> read(String text) {
		String code = text.replace("-", "");
		boolean readable = code.length() == LENGTH && code.chars().allMatch(c -> ALPHABET.indexOf(c) >= 0);
		return readable ? Optional.of(new EnrolmentCode(code.substring(0, SELECTOR), code.substring(SELECTOR)))
				: Optional.empty();
	}

	/** The code in groups of four, as it is shown and typed. */
	String text() {
		return (this.selector + this.secret).replaceAll("(.{4})(?=.)", "$1-");
	}

	byte[] secretHash() {
		return sha256(this.secret);
	}

	boolean hasSecret(byte[] hash) {
		return MessageDigest.isEqual(secretHash(), hash);
	}

	static byte[] sha256(String text) {
		try {
			return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.US_ASCII));
		}
		catch (GeneralSecurityException ex) {
			throw new IllegalStateException(ex);
		}
	}

	@Override
	public String toString() {
		return "EnrolmentCode[" + this.selector + "]";
	}

}
