package org.cohesioncyber.hub.contacts;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;

/**
 * What proves that somebody was reached: the secret of a link, and a code.
 */
record SummonsSecret(String token, String code) {

	private static final int TOKEN_BYTES = 20;

	private static final int CODES = 1_000_000;

	static SummonsSecret random(SecureRandom random) {
		byte[] token = new byte[TOKEN_BYTES];
		random.nextBytes(token);
		return new SummonsSecret(Base64.getUrlEncoder().withoutPadding().encodeToString(token),
				"%06d".formatted(random.nextInt(CODES)));
	}

	byte[] tokenHash() {
		return hash(this.token);
	}

	/** The code as it is written and said: two groups of three digits. */
	String spoken() {
		return this.code.substring(0, 3) + " " + this.code.substring(3);
	}

	static byte[] hash(String token) {
		try {
			return MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.UTF_8));
		}
		catch (NoSuchAlgorithmException cause) {
			throw new IllegalStateException(cause);
		}
	}

	/** Whether what somebody typed or heard is that code. */
	static boolean isCode(String typed, String code) {
		return MessageDigest.isEqual(typed.replaceAll("[^0-9]", "").getBytes(StandardCharsets.UTF_8),
				code.getBytes(StandardCharsets.UTF_8));
	}

	@Override
	public String toString() {
		return "SummonsSecret";
	}

}
