package org.cohesioncyber.hub.charter.web;

import java.util.List;

import org.cohesioncyber.hub.charter.Nature;
import org.cohesioncyber.hub.charter.OrganisationDraft;
import org.cohesioncyber.hub.charter.Organisations;
import org.cohesioncyber.hub.charter.Registration;
import org.cohesioncyber.hub.charter.Registration.AlreadyRegistered;
import org.cohesioncyber.hub.shared.Actor;
import org.cohesioncyber.hub.shared.CallableBy;
import org.cohesioncyber.hub.shared.CallableBy.Caller;
import org.cohesioncyber.hub.shared.Choice;
import org.cohesioncyber.hub.shared.Form;
import org.cohesioncyber.hub.shared.InvalidInput;
import org.cohesioncyber.hub.shared.Role;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.reactive.result.view.Rendering;

/** « Inscrire une organisation », by staff. */
@Controller
class RegistrationPages {

	private final Organisations organisations;

	RegistrationPages(Organisations organisations) {
		this.organisations = organisations;
	}

	@GetMapping("/organisations/nouvelle")
	@CallableBy(value = Caller.MEMBER, roles = { Role.COORDINATOR, Role.ADMINISTRATOR })
	Rendering ask() {
		return ask(Form.empty().with("status", "UNKNOWN"), HttpStatus.OK, List.of()).build();
	}

	@PostMapping("/organisations/nouvelle")
	@CallableBy(value = Caller.MEMBER, roles = { Role.COORDINATOR, Role.ADMINISTRATOR })
	Rendering register(Actor actor, Form form) {
		CommuneField commune = CommuneField.of(form);
		try {
			Registration outcome = this.organisations.register(actor, draft(form, commune).check(), null);
			if (outcome instanceof AlreadyRegistered known) {
				return refused(form, commune, duplicate(form, known)).modelAttribute("known", known).build();
			}
			return Rendering.redirectTo("/organisations/" + outcome.organisation())
				.status(HttpStatus.SEE_OTHER)
				.build();
		}
		catch (InvalidInput refusal) {
			return refused(form, commune, refusal).build();
		}
	}

	private static InvalidInput duplicate(Form form, AlreadyRegistered known) {
		return new InvalidInput("siren", form.value("siren"),
				"un numéro SIREN qui n’est pas encore au registre : celui-ci est celui de " + known.name(),
				"a SIREN that is not in the register yet: this one is that of " + known.name());
	}

	private static Rendering.Builder<?> refused(Form form, CommuneField commune, InvalidInput refusal) {
		return ask(commune.refused(form, refusal), HttpStatus.UNPROCESSABLE_CONTENT, commune.choices());
	}

	private static Rendering.Builder<?> ask(Form form, HttpStatus status, List<Choice> communes) {
		return Rendering.view("charter/new-organisation")
			.status(status)
			.modelAttribute("form", form)
			.modelAttribute("communes", communes)
			.modelAttribute("choices", RegisterChoices.ALL)
			.modelAttribute("natures", Choice.of("charter.nature", Nature.values()));
	}

	private static OrganisationDraft draft(Form form, CommuneField commune) {
		return new OrganisationDraft(form.value("name"), form.value("siren"), form.value("kind"), form.value("sector"),
				commune.code(), form.value("size"), form.value("nature"), form.value("status"));
	}

}
