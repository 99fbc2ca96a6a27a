package org.cohesioncyber.hub.charter.web;

import java.util.ArrayList;
import java.util.List;

import org.cohesioncyber.hub.charter.Organisation;
import org.cohesioncyber.hub.charter.Organisations;
import org.cohesioncyber.hub.shared.Actor;
import org.cohesioncyber.hub.shared.Choice;
import org.cohesioncyber.hub.shared.Form;
import org.cohesioncyber.hub.shared.InvalidInput;
import org.cohesioncyber.hub.shared.InvalidInput.Fault;

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

	/**
	 * What was wrong, told where it can be put right: several fit, and one must be
	 * chosen.
	 */
	Form refused(Form form, InvalidInput refusal) {
		if (!this.id.isEmpty() || this.choices.isEmpty()) {
			return form.refused(refusal);
		}
		List<Fault> all = new ArrayList<>(
				refusal.faults().stream().filter(fault -> !fault.field().equals("other")).toList());
		all.add(new Fault("otherChoice", form.value("other"), "une des organisations proposées",
				"one of the organisations proposed"));
		return form.refused(new InvalidInput(all));
	}

}
