package org.cohesioncyber.hub.charter;

/**
 * The nine digits that identify a legal entity in France, the last being a Luhn check
 * digit. La Poste's exception to it concerns the numbers of its sites; its SIREN passes.
 */
public record Siren(String value) {

	public Siren {
		if (!value.matches("[0-9]{9}") || checksum(value) % 10 != 0) {
			throw new IllegalArgumentException("siren: " + value + " (expected: 9 digits with a correct check digit)");
		}
	}

	/** Reads a SIREN as people write it, with or without spaces or dots. */
	public static Siren of(String text) {
		return new Siren(compact(text));
	}

	static String compact(String text) {
		return text.replaceAll("[\\s\\u00A0\\u202F.]", "");
	}

	/** The three groups people read it in. */
	public String grouped() {
		return this.value.substring(0, 3) + " " + this.value.substring(3, 6) + " " + this.value.substring(6);
	}

	/** The Luhn sum: a multiple of ten when the check digit is right. */
	static int checksum(String digits) {
		int sum = 0;
		for (int i = 0; i < digits.length(); i++) {
			int digit = digits.charAt(digits.length() - 1 - i) - '0';
			int weighted = (i % 2 == 0) ? digit : 2 * digit;
			sum += weighted / 10 + weighted % 10;
		}
		return sum;
	}

	@Override
	public String toString() {
		return this.value;
	}

}
