package org.cohesioncyber.hub.shared;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Locale;
import java.util.Optional;
import java.util.random.RandomGenerator;

/**
 * A code of 24 letters and digits that cannot be confused: the first 8 name it, the other
 * 16 (80 bits) are its secret. The one way such codes are made, shown, typed and checked.
 */
public record OneTimeCode(String selector, String secret) {

	private static final String ALPHABET = "23456789ABCDEFGHJKLMNPQRSTUVWXYZ";

	private static final int SELECTOR = 8;

	private static final int LENGTH = 24;

	private static final int LONGEST = 100;

	public static OneTimeCode random(RandomGenerator random) {
		StringBuilder code = new StringBuilder();
		for (int i = 0; i < LENGTH; i++) {
			code.append(ALPHABET.charAt(random.nextInt(ALPHABET.length())));
		}
		return new OneTimeCode(code.substring(0, SELECTOR), code.substring(SELECTOR));
	}

	/**
	 * Reads what somebody typed, in small letters or with spaces for all it matters;
	 * nothing when it is no code.
	 */
	public static Optional<OneTimeCode> read(String text) {
		if (text.length() > LONGEST) {
			return Optional.empty();
		}
		String code = text.replaceAll("[\\s\u00a0-]", "").toUpperCase(Locale.ROOT);
		boolean readable = code.length() == LENGTH && code.chars().allMatch(c -> ALPHABET.indexOf(c) >= 0);
		return readable ? Optional.of(new OneTimeCode(code.substring(0, SELECTOR), code.substring(SELECTOR)))
				: Optional.empty();
	}

	/** The code in groups of four, as it is shown and typed. */
	public String text() {
		return (this.selector + this.secret).replaceAll("(.{4})(?=.)", "$1-");
	}

	public byte[] secretHash() {
		return sha256(this.secret);
	}

	/** Takes the same time whatever the hash is. */
	public boolean hasSecret(byte[] hash) {
		return MessageDigest.isEqual(secretHash(), hash);
	}

	/** How secrets of enough bits to need no salt are kept. */
	public static byte[] sha256(String text) {
		try {
			return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.US_ASCII));
		}
		catch (GeneralSecurityException ex) {
			throw new IllegalStateException(ex);
		}
	}

	@Override
	public String toString() {
		return "OneTimeCode[" + this.selector + "]";
	}

}
