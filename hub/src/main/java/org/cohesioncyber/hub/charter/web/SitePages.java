package org.cohesioncyber.hub.charter.web;

import java.util.List;
import java.util.UUID;

import org.cohesioncyber.hub.charter.Organisation;
import org.cohesioncyber.hub.charter.Organisations;
import org.cohesioncyber.hub.charter.SiteDraft;
import org.cohesioncyber.hub.charter.Sites;
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

/** « Ajouter un site » and removing one, by staff. */
@Controller
class SitePages {

	private final Organisations organisations;

	private final Sites sites;

	SitePages(Organisations organisations, Sites sites) {
		this.organisations = organisations;
		this.sites = sites;
	}

	@GetMapping("/organisations/{id}/sites/nouveau")
	@CallableBy(value = Caller.MEMBER, roles = { Role.COORDINATOR, Role.ADMINISTRATOR })
	Rendering ask(Actor actor, @PathVariable OrganisationId id) {
		return ask(actor, id, Form.empty(), HttpStatus.OK, List.of());
	}

	@PostMapping("/organisations/{id}/sites/nouveau")
	@CallableBy(value = Caller.MEMBER, roles = { Role.COORDINATOR, Role.ADMINISTRATOR })
	Rendering add(Actor actor, @PathVariable OrganisationId id, Form form) {
		CommuneField commune = CommuneField.of(form);
		try {
			this.sites.add(actor, id, new SiteDraft(form.value("siret"), form.value("name"), commune.code()), null);
			return Rendering.redirectTo("/organisations/" + id).status(HttpStatus.SEE_OTHER).build();
		}
		catch (InvalidInput refusal) {
			return ask(actor, id, commune.refused(form, refusal), HttpStatus.UNPROCESSABLE_CONTENT, commune.choices());
		}
	}

	@PostMapping("/sites/{site}/retirer")
	@CallableBy(value = Caller.MEMBER, roles = { Role.COORDINATOR, Role.ADMINISTRATOR })
	Rendering remove(Actor actor, @PathVariable UUID site) {
		OrganisationId owner = this.sites.remove(actor, site);
		return Rendering.redirectTo("/organisations/" + owner).status(HttpStatus.SEE_OTHER).build();
	}

	private Rendering ask(Actor actor, OrganisationId id, Form form, HttpStatus status, List<Choice> communes) {
		Organisation organisation = this.organisations.find(actor, id)
			.orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
		return Rendering.view("charter/new-site")
			.status(status)
			.modelAttribute("organisation", organisation)
			.modelAttribute("form", form)
			.modelAttribute("communes", communes)
			.build();
	}

}
