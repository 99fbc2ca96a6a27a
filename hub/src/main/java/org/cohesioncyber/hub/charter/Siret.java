package org.cohesioncyber.hub.charter;

/**
 * The fourteen digits that identify a site of a legal entity in France: its SIREN, then
 * five of the site's own. The last is a Luhn check digit, but for La Poste, whose sites
 * may instead have digits that add up to a multiple of five.
 */
public record Siret(String value) {

	private static final Siren LA_POSTE = new Siren("356000000");

	public Siret {
		if (!value.matches("[0-9]{14}") || !isChecked(value)) {
			throw new IllegalArgumentException(
					"siret: " + value + " (expected: a SIREN and 5 digits, with a correct check digit)");
		}
	}

	/** Reads a SIRET as people write it, with or without spaces or dots. */
	public static Siret of(String text) {
		return new Siret(Siren.compact(text));
	}

	/** Whose site it is. */
	public Siren siren() {
		return new Siren(this.value.substring(0, 9));
	}

	/** The four groups people read it in. */
	public String grouped() {
		return siren().grouped() + " " + this.value.substring(9);
	}

	private static boolean isChecked(String value) {
		Siren siren = new Siren(value.substring(0, 9));
		boolean isLuhn = Siren.checksum(value) % 10 == 0;
		return isLuhn || siren.equals(LA_POSTE) && value.chars().map(digit -> digit - '0').sum() % 5 == 0;
	}

	@Override
	public String toString() {
		return this.value;
	}

}
