package org.cohesioncyber.hub.shared;

/**
 * Traffic Light Protocol 2.0 labels, from the most open to the most closed (FIRST, 2022).
 */
public enum Tlp {

	CLEAR("TLP:CLEAR"), GREEN("TLP:GREEN"), AMBER("TLP:AMBER"), AMBER_STRICT("TLP:AMBER+STRICT"), RED("TLP:RED");

	private final String label;

	Tlp(String label) {
		this.label = label;
	}

	/** The label as FIRST writes it. */
	public String label() {
		return label;
	}

	/** Whether this label allows no wider sharing than the other one does. */
	public boolean atLeastAsClosedAs(Tlp other) {
		return compareTo(other) >= 0;
	}

}
