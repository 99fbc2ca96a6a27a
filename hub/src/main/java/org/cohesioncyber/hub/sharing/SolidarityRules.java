package org.cohesioncyber.hub.sharing;

import org.cohesioncyber.hub.shared.Tlp;

/**
 * What a case of « solidarité hors charte » lets an organisation do beside what any
 * organisation may.
 *
 * @param sees how closed a marking it may receive, in the circles it is in
 * @param shares whether it may address others, in the circles it is in
 */
public record SolidarityRules(Seen sees, boolean shares) {

	/** The rules of an organisation without a case. */
	static final SolidarityRules NONE = new SolidarityRules(Seen.NOTHING, false);

	/**
	 * What it may receive. TLP:AMBER+STRICT and TLP:RED are for those who signed.
	 */
	public enum Seen {

		NOTHING, GREEN, AMBER;

		boolean reaches(Tlp tlp) {
			return switch (this) {
				case NOTHING -> false;
				case GREEN -> Tlp.GREEN.atLeastAsClosedAs(tlp);
				case AMBER -> Tlp.AMBER.atLeastAsClosedAs(tlp);
			};
		}

	}

}
