package org.cohesioncyber.hub.charter.web;

import java.util.List;

import org.cohesioncyber.hub.charter.Commune;
import org.cohesioncyber.hub.charter.Communes;
import org.cohesioncyber.hub.charter.Description;
import org.cohesioncyber.hub.charter.DescriptionDraft;
import org.cohesioncyber.hub.charter.Organisation;
import org.cohesioncyber.hub.charter.Organisations;
import org.cohesioncyber.hub.shared.Actor;
import org.cohesioncyber.hub.shared.CallableBy;
import org.cohesioncyber.hub.shared.CallableBy.Caller;
import org.cohesioncyber.hub.shared.Choice;
import org.cohesioncyber.hub.shared.Form;
import org.cohesioncyber.hub.shared.InvalidInput;
import org.cohesioncyber.hub.shared.OrganisationId;
import org.cohesioncyber.hub.shared.Role;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.reactive.result.view.Rendering;
import org.springframework.web.server.ResponseStatusException;

/** « Modifier la fiche », by staff; SIREN and existence stay as registered. */
@Controller
class CorrectionPages {

	private final Organisations organisations;

	CorrectionPages(Organisations organisations) {
		this.organisations = organisations;
	}

	@GetMapping("/organisations/{id}/modifier")
	@CallableBy(value = Caller.MEMBER, roles = { Role.COORDINATOR, Role.ADMINISTRATOR })
	Rendering ask(Actor actor, @PathVariable OrganisationId id) {
		Organisation organisation = find(actor, id);
		Description now = organisation.description()
			.orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
		Form form = Form.empty()
			.with("revision", organisation.revision())
			.with("name", now.name())
			.with("kind", now.kind())
			.with("sector", now.sector())
			.with("commune", Communes.reference().find(now.commune()).map(Commune::written).orElse(now.commune()))
			.with("size", now.size())
			.with("status", now.status());
		return ask(organisation, form, HttpStatus.OK, List.of());
	}

	@PostMapping("/organisations/{id}/modifier")
	@CallableBy(value = Caller.MEMBER, roles = { Role.COORDINATOR, Role.ADMINISTRATOR })
	Rendering change(Actor actor, @PathVariable OrganisationId id, Form form) {
		Organisation organisation = find(actor, id);
		CommuneField commune = CommuneField.of(form);
		try {
			if (this.organisations.change(actor, id, revision(form), draft(form, commune).check())) {
				return Rendering.redirectTo("/organisations/" + id).status(HttpStatus.SEE_OTHER).build();
			}
			return again(organisation, form, commune, stale(form), HttpStatus.CONFLICT);
		}
		catch (InvalidInput refusal) {
			return again(organisation, form, commune, refusal, HttpStatus.UNPROCESSABLE_CONTENT);
		}
	}

	private static InvalidInput stale(Form form) {
		return new InvalidInput("revision", form.value("revision"),
				"la fiche telle qu’elle est maintenant : quelqu’un l’a changée entre-temps",
				"the record as it is now: somebody has changed it meanwhile");
	}

	private static Rendering again(Organisation organisation, Form form, CommuneField commune, InvalidInput refusal,
			HttpStatus status) {
		Form again = commune.refused(form, refusal).with("revision", organisation.revision());
		return ask(organisation, again, status, commune.choices());
	}

	private static int revision(Form form) {
		try {
			return Integer.parseInt(form.value("revision"));
		}
		catch (NumberFormatException _) {
			return -1;
		}
	}

	private Organisation find(Actor actor, OrganisationId id) {
		return this.organisations.find(actor, id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
	}

	private static Rendering ask(Organisation organisation, Form form, HttpStatus status, List<Choice> communes) {
		return Rendering.view("charter/correct-organisation")
			.status(status)
			.modelAttribute("organisation", organisation)
			.modelAttribute("form", form)
			.modelAttribute("communes", communes)
			.modelAttribute("choices", RegisterChoices.ALL)
			.build();
	}

	private static DescriptionDraft draft(Form form, CommuneField commune) {
		return new DescriptionDraft(form.value("name"), form.value("kind"), form.value("sector"), commune.code(),
				form.value("size"), form.value("status"));
	}

}
