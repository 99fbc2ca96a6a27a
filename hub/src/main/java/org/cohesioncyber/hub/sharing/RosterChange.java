package org.cohesioncyber.hub.sharing;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.cohesioncyber.hub.shared.OrganisationId;

/** Who enters and who leaves a circle when its roster becomes another one. */
record RosterChange(Set<OrganisationId> entering, Set<OrganisationId> leaving) {

	static RosterChange between(Set<OrganisationId> before, Set<OrganisationId> after) {
		Set<OrganisationId> entering = new HashSet<>(after);
		entering.removeAll(before);
		Set<OrganisationId> leaving = new HashSet<>(before);
		leaving.removeAll(after);
		return new RosterChange(Set.copyOf(entering), Set.copyOf(leaving));
	}

	boolean isNone() {
		return this.entering.isEmpty() && this.leaving.isEmpty();
	}

	Map<String, List<String>> details() {
		return Map.of("entering", texts(this.entering), "leaving", texts(this.leaving));
	}

	private static List<String> texts(Set<OrganisationId> organisations) {
		return organisations.stream().map(OrganisationId::toString).sorted().toList();
	}

}
