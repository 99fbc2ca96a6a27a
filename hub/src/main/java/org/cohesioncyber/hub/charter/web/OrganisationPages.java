package org.cohesioncyber.hub.charter.web;

import java.util.ArrayList;
import java.util.List;

import org.cohesioncyber.hub.charter.Charters;
import org.cohesioncyber.hub.charter.Nature;
import org.cohesioncyber.hub.charter.Organisation;
import org.cohesioncyber.hub.charter.OrganisationDraft;
import org.cohesioncyber.hub.charter.OrganisationKind;
import org.cohesioncyber.hub.charter.Organisations;
import org.cohesioncyber.hub.charter.Registration;
import org.cohesioncyber.hub.charter.Registration.AlreadyRegistered;
import org.cohesioncyber.hub.charter.Sector;
import org.cohesioncyber.hub.charter.SizeClass;
import org.cohesioncyber.hub.shared.Actor;
import org.cohesioncyber.hub.shared.CallableBy;
import org.cohesioncyber.hub.shared.CallableBy.Caller;
import org.cohesioncyber.hub.shared.Choice;
import org.cohesioncyber.hub.shared.Form;
import org.cohesioncyber.hub.shared.InvalidInput;
import org.cohesioncyber.hub.shared.OrganisationId;
import org.cohesioncyber.hub.shared.Page;
import org.cohesioncyber.hub.shared.Role;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.reactive.result.view.Rendering;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.util.UriComponentsBuilder;

/** « Acteurs »: the register, one organisation, and a new one. */
@Controller
class OrganisationPages {

	private final Organisations organisations;

	private final Charters charters;

	OrganisationPages(Organisations organisations, Charters charters) {
		this.organisations = organisations;
		this.charters = charters;
	}

	@GetMapping("/organisations")
	@CallableBy(Caller.MEMBER)
	Rendering list(Actor actor, Form form) {
		String search = form.value("q");
		Page<Organisation> page = this.organisations.list(actor, search, form.value("cursor"));
		return Rendering.view("charter/organisations")
			.modelAttribute("organisations", page.items())
			.modelAttribute("first", form.value("cursor").isEmpty() ? "" : address(search, ""))
			.modelAttribute("next", page.next() == null ? "" : address(search, page.next()))
			.modelAttribute("mayKeep", Organisations.mayKeep(actor))
			.build();
	}

	private static String address(String search, String cursor) {
		return UriComponentsBuilder.fromPath("/organisations")
			.queryParam("q", "{q}")
			.queryParam("cursor", "{cursor}")
			.encode()
			.buildAndExpand(search, cursor)
			.toUriString();
	}

	@GetMapping("/organisations/nouvelle")
	@CallableBy(value = Caller.MEMBER, roles = { Role.COORDINATOR, Role.ADMINISTRATOR })
	Rendering ask() {
		return ask(Form.empty(), HttpStatus.OK).build();
	}

	@PostMapping("/organisations/nouvelle")
	@CallableBy(value = Caller.MEMBER, roles = { Role.COORDINATOR, Role.ADMINISTRATOR })
	Rendering register(Actor actor, Form form) {
		try {
			Registration outcome = this.organisations.register(actor, draft(form).check(), null);
			if (outcome instanceof AlreadyRegistered known) {
				InvalidInput refusal = new InvalidInput("siren", form.value("siren"),
						"un numéro SIREN qui n’est pas encore au registre : celui-ci est celui de " + known.name(),
						"a SIREN that is not in the register yet: this one is that of " + known.name());
				return ask(form.refused(refusal), HttpStatus.UNPROCESSABLE_CONTENT).modelAttribute("known", known)
					.build();
			}
			return Rendering.redirectTo("/organisations/" + outcome.organisation())
				.status(HttpStatus.SEE_OTHER)
				.build();
		}
		catch (InvalidInput refusal) {
			return ask(form.refused(refusal), HttpStatus.UNPROCESSABLE_CONTENT).build();
		}
	}

	private static Rendering.Builder<?> ask(Form form, HttpStatus status) {
		return Rendering.view("charter/new-organisation")
			.status(status)
			.modelAttribute("form", form)
			.modelAttribute("kinds", choices("charter.kind", OrganisationKind.values()))
			.modelAttribute("sectors", choices("charter.sector", Sector.values()))
			.modelAttribute("sizes", Choice.of("charter.size", SizeClass.values()))
			.modelAttribute("natures", Choice.of("charter.nature", Nature.values()));
	}

	/** The first choice of a list is no choice, so that none is made by oversight. */
	private static <E extends Enum<E>> List<Choice> choices(String prefix, E[] constants) {
		List<Choice> choices = new ArrayList<>(List.of(Choice.key("", "charter.choose")));
		choices.addAll(Choice.of(prefix, constants));
		return choices;
	}

	private static OrganisationDraft draft(Form form) {
		return new OrganisationDraft(form.value("name"), form.value("siren"), form.value("kind"), form.value("sector"),
				form.value("commune"), form.value("size"), form.value("nature"));
	}

	@GetMapping("/organisations/{id}")
	@CallableBy(Caller.MEMBER)
	Rendering show(Actor actor, @PathVariable OrganisationId id) {
		Organisation organisation = this.organisations.find(actor, id)
			.orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
		return Rendering.view("charter/organisation")
			.modelAttribute("organisation", organisation)
			.modelAttribute("details", organisation.details().map(List::of).orElse(List.of()))
			.modelAttribute("signatures", this.charters.of(actor, id))
			.modelAttribute("mayKeep", Organisations.mayKeep(actor))
			.build();
	}

}
