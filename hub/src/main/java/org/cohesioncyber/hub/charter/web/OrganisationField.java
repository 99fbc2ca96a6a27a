package org.cohesioncyber.hub.charter.web;

import java.util.List;

import org.cohesioncyber.hub.charter.Organisation;
import org.cohesioncyber.hub.charter.Organisations;
import org.cohesioncyber.hub.shared.Actor;
import org.cohesioncyber.hub.shared.Choice;
import org.cohesioncyber.hub.shared.Form;

/**
 * Another organisation in a form: typed as a name or a SIREN, then, when several fit,
 * chosen among those proposed.
 *
 * @param id blank when none was found yet
 * @param choices those proposed
 */
record OrganisationField(String id, List<Choice> choices) {

	static OrganisationField of(Organisations organisations, Actor actor, Form form) {
		String typed = form.value("other");
		if (typed.isEmpty()) {
			return new OrganisationField("", List.of());
		}
		List<Organisation> fitting = organisations.matching(actor, typed);
		if (fitting.size() == 1) {
			return new OrganisationField(fitting.getFirst().id().toString(), List.of());
		}
		List<Choice> choices = fitting.stream().map(one -> Choice.text(one.id().toString(), one.name())).toList();
		String chosen = form.value("otherChoice");
		boolean isProposed = choices.stream().anyMatch(choice -> choice.value().equals(chosen));
		return new OrganisationField(isProposed ? chosen : "", choices);
	}

}
