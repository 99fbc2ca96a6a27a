package org.cohesioncyber.hub.sharing;

import org.cohesioncyber.hub.shared.OrganisationId;

/**
 * A circle as one of its members sees it in a list.
 *
 * @param owner the organisation that made it and changes it
 * @param members how many organisations are in it now
 */
public record Circle(CircleId id, String name, OrganisationId owner, Built built, int members) {

	/** How the members of a circle are found. */
	public enum Built {

		/** Named one by one by the owner. */
		BY_HAND,
		/** Every organisation whose charter is in force, recomputed as that changes. */
		ALL_ENGAGED

	}

}
