package org.cohesioncyber.hub.charter.web;

import java.util.List;
import java.util.Optional;

import org.cohesioncyber.hub.charter.Candidates;
import org.cohesioncyber.hub.charter.Charters;
import org.cohesioncyber.hub.charter.Engagement;
import org.cohesioncyber.hub.charter.Groups;
import org.cohesioncyber.hub.charter.Organisation;
import org.cohesioncyber.hub.charter.Organisations;
import org.cohesioncyber.hub.charter.Sites;
import org.cohesioncyber.hub.shared.Actor;
import org.cohesioncyber.hub.shared.CallableBy;
import org.cohesioncyber.hub.shared.CallableBy.Caller;
import org.cohesioncyber.hub.shared.Form;
import org.cohesioncyber.hub.shared.OrganisationId;
import org.cohesioncyber.hub.shared.Page;
import org.cohesioncyber.hub.shared.Role;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.reactive.result.view.Rendering;
import org.springframework.web.server.ResponseStatusException;

/** « Acteurs »: the register and one organisation. */
@Controller
class OrganisationPages {

	private final Organisations organisations;

	private final Charters charters;

	private final Candidates candidates;

	private final Sites sites;

	private final Groups groups;

	private final Engagement engagement;

	OrganisationPages(Organisations organisations, Charters charters, Candidates candidates, Sites sites, Groups groups,
			Engagement engagement) {
		this.organisations = organisations;
		this.charters = charters;
		this.candidates = candidates;
		this.sites = sites;
		this.groups = groups;
		this.engagement = engagement;
	}

	@GetMapping("/organisations")
	@CallableBy(Caller.MEMBER)
	Rendering list(Actor actor, Form form) {
		Page<Organisation> page = this.organisations.list(actor, OrganisationFilters.of(form, this.engagement),
				form.value("cursor"));
		return Rendering.view("charter/organisations")
			.modelAttribute("organisations", page.items())
			.modelAttribute("first", form.value("cursor").isEmpty() ? "" : OrganisationFilters.address(form, ""))
			.modelAttribute("next", page.next() == null ? "" : OrganisationFilters.address(form, page.next()))
			.modelAttribute("kinds", OrganisationFilters.KINDS)
			.modelAttribute("sectors", OrganisationFilters.SECTORS)
			.modelAttribute("engagements", OrganisationFilters.ENGAGEMENTS)
			.modelAttribute("isFiltered", OrganisationFilters.isFiltered(form))
			.modelAttribute("mayKeep", Organisations.mayKeep(actor))
			.build();
	}

	@GetMapping("/organisations/{id}")
	@CallableBy(Caller.MEMBER)
	Rendering show(Actor actor, @PathVariable OrganisationId id) {
		Organisation organisation = this.organisations.find(actor, id)
			.orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
		return Rendering.view("charter/organisation")
			.modelAttribute("organisation", organisation)
			.modelAttribute("details", organisation.details().map(List::of).orElse(List.of()))
			.modelAttribute("sites", this.sites.of(actor, id))
			.modelAttribute("ties", NamedTie.of(this.groups, this.organisations, actor, id))
			.modelAttribute("signatures", this.charters.of(actor, id))
			.modelAttribute("isOwn", actor.organisation().equals(Optional.of(id)) && actor.has(Role.RSSI))
			.modelAttribute("steps", this.candidates.history(actor, id))
			.modelAttribute("speaksForIt",
					actor.organisation().filter(id::equals).isPresent()
							&& (actor.has(Role.RSSI) || actor.has(Role.PARTNER)))
			.modelAttribute("mayKeep", Organisations.mayKeep(actor))
			.build();
	}

}
