package org.cohesioncyber.hub.dependencies.web;

import java.util.List;
import java.util.stream.Collectors;

import org.cohesioncyber.hub.charter.Organisation;
import org.cohesioncyber.hub.charter.Organisations;
import org.cohesioncyber.hub.dependencies.Family;
import org.cohesioncyber.hub.dependencies.Provider;
import org.cohesioncyber.hub.dependencies.ProviderDraft;
import org.cohesioncyber.hub.shared.Actor;
import org.cohesioncyber.hub.shared.Choice;
import org.cohesioncyber.hub.shared.Form;
import org.cohesioncyber.hub.shared.InvalidInput;

/** Reads a provider from a page's fields, and fills them with one that is known. */
final class ProviderForm {

	static final List<Choice> FAMILIES = Choice.of("dependencies.family", Family.values());

	private static final int NAMED = 5;

	private ProviderForm() {
	}

	static ProviderDraft draft(Form form, Organisations organisations, Actor actor) {
		String operator = form.value("operator");
		boolean isNamed = form.value("family").equals(Family.MUTUAL_SERVICE.name()) && !operator.isEmpty();
		return new ProviderDraft(form.value("name"), form.value("family"),
				isNamed ? organisation(organisations, actor, operator) : operator, form.value("summary"));
	}

	private static String organisation(Organisations organisations, Actor actor, String typed) {
		List<Organisation> fitting = organisations.matching(actor, typed);
		if (fitting.size() == 1) {
			return fitting.getFirst().id().toString();
		}
		String some = fitting.stream().limit(NAMED).map(Organisation::name).collect(Collectors.joining(", "));
		throw new InvalidInput("operator", typed,
				some.isEmpty() ? "le nom ou le numéro SIREN d’une organisation du registre"
						: "un seul nom, car plusieurs conviennent : " + some,
				some.isEmpty() ? "the name or SIREN of an organisation of the register"
						: "a single name, as several fit: " + some);
	}

	static Form filled(Provider provider, String operator) {
		return Form.empty()
			.with("revision", provider.revision())
			.with("name", provider.name())
			.with("family", provider.family())
			.with("operator", operator)
			.with("summary", provider.summary());
	}

}
