package org.cohesioncyber.hub.charter;

import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.cohesioncyber.hub.shared.OrganisationId;

/**
 * Which organisations of the register are wanted. Sectors and communes are known only of
 * those whose details the reader may see.
 *
 * @param search part of the name; blank for all
 * @param communes INSEE codes, one of which fits
 * @param engagement whether they are engaged
 */
public record OrganisationFilter(String search, Optional<OrganisationKind> kind, Optional<Sector> sector,
		Optional<List<String>> communes, Optional<Engagedness> engagement) {

	/** No organisation is left out. */
	public static final OrganisationFilter ALL = named("");

	/** Those whose name has this part. */
	public static OrganisationFilter named(String search) {
		return new OrganisationFilter(search, Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
	}

	/**
	 * Engaged, or not.
	 *
	 * @param engaged all that are engaged on the day that is meant
	 */
	public record Engagedness(boolean isWanted, Set<OrganisationId> engaged) {

		public Engagedness {
			engaged = Set.copyOf(engaged);
		}

	}

}
