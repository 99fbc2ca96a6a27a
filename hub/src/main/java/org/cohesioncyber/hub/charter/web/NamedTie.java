package org.cohesioncyber.hub.charter.web;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import org.cohesioncyber.hub.charter.Groups;
import org.cohesioncyber.hub.charter.Organisations;
import org.cohesioncyber.hub.charter.Tie;
import org.cohesioncyber.hub.shared.Actor;
import org.cohesioncyber.hub.shared.OrganisationId;

/**
 * A tie as the page of one of its two organisations shows it.
 *
 * @param isUpwards whether the page is that of the subsidiary, or of whose information
 * technology is run
 * @param otherName the name of the one the page is not about
 */
record NamedTie(Tie tie, boolean isUpwards, OrganisationId other, String otherName) {

	static List<NamedTie> of(Groups groups, Organisations organisations, Actor actor, OrganisationId page) {
		List<Tie> ties = groups.of(actor, page);
		Set<OrganisationId> others = ties.stream().map(tie -> other(tie, page)).collect(Collectors.toSet());
		Map<OrganisationId, String> names = organisations.names(actor, others);
		return ties.stream()
			.map(tie -> new NamedTie(tie, tie.organisation().equals(page), other(tie, page),
					names.getOrDefault(other(tie, page), "")))
			.toList();
	}

	private static OrganisationId other(Tie tie, OrganisationId page) {
		return tie.organisation().equals(page) ? tie.other() : tie.organisation();
	}

	/** The key of the words for it. */
	public String key() {
		return tie().kind() + (isUpwards() ? ".up" : ".down");
	}

}
