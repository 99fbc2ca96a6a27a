package org.cohesioncyber.hub.charter;

import java.util.Locale;
import java.util.Optional;
import java.util.random.RandomGenerator;

/**
 * What a certificate of signature is looked up by: 130 random bits, in letters and digits
 * that cannot be confused.
 */
public record VerificationCode(String value) {

	private static final String ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

	private static final int LENGTH = 26;

	static VerificationCode random(RandomGenerator random) {
		StringBuilder code = new StringBuilder();
		for (int i = 0; i < LENGTH; i++) {
			code.append(ALPHABET.charAt(random.nextInt(ALPHABET.length())));
		}
		return new VerificationCode(code.toString());
	}

	/** Reads what somebody typed or followed; nothing when it is no code. */
	public static Optional<VerificationCode> read(String text) {
		String code = text.replaceAll("[\\s-]", "").toUpperCase(Locale.ROOT).replace('O', '0').replaceAll("[IL]", "1");
		boolean isCode = code.length() == LENGTH && code.chars().allMatch(one -> ALPHABET.indexOf(one) >= 0);
		return isCode ? Optional.of(new VerificationCode(code)) : Optional.empty();
	}

	/** The code in groups, as it is printed and typed. */
	public String grouped() {
		return this.value.replaceAll("(.{5})(?=.)", "$1-");
	}

}
