package org.cohesioncyber.hub.contacts.web;

import java.util.ArrayList;
import java.util.List;

import org.cohesioncyber.hub.contacts.ChannelKind;
import org.cohesioncyber.hub.contacts.CrisisFunction;
import org.cohesioncyber.hub.contacts.CrisisRole;
import org.cohesioncyber.hub.contacts.Hours;
import org.cohesioncyber.hub.shared.Choice;

/** The answers the pages of contacts offer. */
final class Choices {

	static final List<Choice> FUNCTIONS = withNone(Choice.of("contacts.function", CrisisFunction.values()));

	static final List<Choice> HOURS = Choice.of("contacts.hours", Hours.Kind.values());

	static final List<Choice> ROLES = withNone(Choice.of("contacts.role", CrisisRole.values()));

	static final List<Choice> KINDS = withNone(Choice.of("contacts.kind", ChannelKind.values()));

	static final List<Choice> STAFF = List.of(Choice.key("YES", "contacts.staff.YES"),
			Choice.key("NO", "contacts.staff.NO"));

	private Choices() {
	}

	/** The first choice of a list is no choice, so that none is made by oversight. */
	private static List<Choice> withNone(List<Choice> choices) {
		List<Choice> all = new ArrayList<>(List.of(Choice.key("", "contacts.choose")));
		all.addAll(choices);
		return List.copyOf(all);
	}

}
