package org.cohesioncyber.hub.charter;

import java.util.List;

/**
 * A commune, or an arrondissement of Paris, Lyon or Marseille.
 *
 * @param code its INSEE code, which is not its postal code
 * @param intercommunality the SIREN of the one it belongs to; blank for none
 * @param population zero when not known
 */
public record Commune(String code, String name, Department department, List<String> postalCodes,
		String intercommunality, int population) {

	public Commune {
		postalCodes = List.copyOf(postalCodes);
	}

	/** The name with what tells it from its namesakes. */
	public String label() {
		return this.name + " (" + this.department.name() + ")";
	}

	/** What {@link Communes#read} understands without any doubt. */
	public String written() {
		return this.name + " (" + this.code + ")";
	}

	/** The department a commune is in. */
	public record Department(String code, String name) {

	}

}
