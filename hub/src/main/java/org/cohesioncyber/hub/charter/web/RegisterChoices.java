package org.cohesioncyber.hub.charter.web;

import java.util.ArrayList;
import java.util.List;

import org.cohesioncyber.hub.charter.EntityStatus;
import org.cohesioncyber.hub.charter.OrganisationKind;
import org.cohesioncyber.hub.charter.Sector;
import org.cohesioncyber.hub.charter.SizeClass;
import org.cohesioncyber.hub.shared.Choice;

/** The answers offered wherever an organisation is described. */
record RegisterChoices(List<Choice> kinds, List<Choice> sectors, List<Choice> sizes, List<Choice> statuses) {

	static final RegisterChoices ALL = new RegisterChoices(first("charter.kind", OrganisationKind.values()),
			first("charter.sector", Sector.values()), Choice.of("charter.size", SizeClass.values()),
			Choice.of("charter.status", EntityStatus.values()));

	/** The first choice of a list is no choice, so that none is made by oversight. */
	private static <E extends Enum<E>> List<Choice> first(String prefix, E[] constants) {
		List<Choice> choices = new ArrayList<>(List.of(Choice.key("", "charter.choose")));
		choices.addAll(Choice.of(prefix, constants));
		return List.copyOf(choices);
	}

}
