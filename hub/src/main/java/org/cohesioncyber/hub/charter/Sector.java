package org.cohesioncyber.hub.charter;

/** What an organisation works in: the sectors of directive (EU) 2022/2555, and others. */
public enum Sector {

	ENERGY(Annex.I), TRANSPORT(Annex.I), BANKING(Annex.I), FINANCIAL_MARKETS(Annex.I), HEALTH(Annex.I),
	DRINKING_WATER(Annex.I), WASTE_WATER(Annex.I), DIGITAL_INFRASTRUCTURE(Annex.I), ICT_SERVICES(Annex.I),
	PUBLIC_ADMINISTRATION(Annex.I), SPACE(Annex.I), POSTAL(Annex.II), WASTE(Annex.II), CHEMICALS(Annex.II),
	FOOD(Annex.II), MANUFACTURING(Annex.II), DIGITAL_PROVIDERS(Annex.II), RESEARCH(Annex.II), OTHER(Annex.NONE);

	private final Annex annex;

	Sector(Annex annex) {
		this.annex = annex;
	}

	/** Where the directive lists it. */
	public Annex annex() {
		return this.annex;
	}

	/**
	 * The annexes of the directive: sectors of high criticality, and other critical ones.
	 */
	public enum Annex {

		I, II, NONE

	}

}
