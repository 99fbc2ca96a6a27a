package org.cohesioncyber.hub.charter.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import org.cohesioncyber.hub.charter.Engagement;
import org.cohesioncyber.hub.charter.Groups;
import org.cohesioncyber.hub.charter.Organisation;
import org.cohesioncyber.hub.charter.Organisations;
import org.cohesioncyber.hub.charter.Tie;
import org.cohesioncyber.hub.charter.TieDraft;
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

/** « Ajouter un lien » with a group or an operator, and ending one, by staff. */
@Controller
class TiePages {

	private final Organisations organisations;

	private final Groups groups;

	private final Engagement engagement;

	TiePages(Organisations organisations, Groups groups, Engagement engagement) {
		this.organisations = organisations;
		this.groups = groups;
		this.engagement = engagement;
	}

	@GetMapping("/organisations/{id}/liens/nouveau")
	@CallableBy(value = Caller.MEMBER, roles = { Role.COORDINATOR, Role.ADMINISTRATOR })
	Rendering ask(Actor actor, @PathVariable OrganisationId id) {
		return ask(actor, id, today(Form.empty(), "from"), HttpStatus.OK, List.of());
	}

	@PostMapping("/organisations/{id}/liens/nouveau")
	@CallableBy(value = Caller.MEMBER, roles = { Role.COORDINATOR, Role.ADMINISTRATOR })
	Rendering tie(Actor actor, @PathVariable OrganisationId id, Form form) {
		OrganisationField other = OrganisationField.of(this.organisations, actor, form);
		try {
			this.groups.tie(actor, id,
					new TieDraft(form.value("kind"), other.id(), day(form, "from"), day(form, "until")), null);
			return Rendering.redirectTo("/organisations/" + id).status(HttpStatus.SEE_OTHER).build();
		}
		catch (InvalidInput refusal) {
			return ask(actor, id, other.refused(form, refusal), HttpStatus.UNPROCESSABLE_CONTENT, other.choices());
		}
	}

	private Rendering ask(Actor actor, OrganisationId id, Form form, HttpStatus status, List<Choice> others) {
		return Rendering.view("charter/new-tie")
			.status(status)
			.modelAttribute("organisation", find(actor, id))
			.modelAttribute("form", form)
			.modelAttribute("others", others)
			.modelAttribute("kinds", Choice.of("charter.tie", Tie.Kind.values()))
			.build();
	}

	@GetMapping("/liens/{tie}/terminer")
	@CallableBy(value = Caller.MEMBER, roles = { Role.COORDINATOR, Role.ADMINISTRATOR })
	Rendering askEnd(Actor actor, @PathVariable UUID tie) {
		return askEnd(actor, tie, today(Form.empty(), "until"), HttpStatus.OK);
	}

	@PostMapping("/liens/{tie}/terminer")
	@CallableBy(value = Caller.MEMBER, roles = { Role.COORDINATOR, Role.ADMINISTRATOR })
	Rendering end(Actor actor, @PathVariable UUID tie, Form form) {
		try {
			LocalDate until = form.date("until")
				.orElseThrow(() -> new InvalidInput("until", "", "le dernier jour du lien", "the last day of the tie"));
			Tie ended = this.groups.end(actor, tie, until);
			return Rendering.redirectTo("/organisations/" + ended.organisation()).status(HttpStatus.SEE_OTHER).build();
		}
		catch (InvalidInput refusal) {
			return askEnd(actor, tie, form.refused(refusal), HttpStatus.UNPROCESSABLE_CONTENT);
		}
	}

	private Rendering askEnd(Actor actor, UUID id, Form form, HttpStatus status) {
		Tie tie = this.groups.find(actor, id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
		String other = this.organisations.names(actor, Set.of(tie.other())).getOrDefault(tie.other(), "");
		return Rendering.view("charter/end-tie")
			.status(status)
			.modelAttribute("organisation", find(actor, tie.organisation()))
			.modelAttribute("named", new NamedTie(tie, true, tie.other(), other))
			.modelAttribute("form", form)
			.build();
	}

	private Organisation find(Actor actor, OrganisationId id) {
		return this.organisations.find(actor, id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
	}

	private static String day(Form form, String field) {
		return form.date(field).map(LocalDate::toString).orElse("");
	}

	private Form today(Form form, String field) {
		LocalDate today = this.engagement.today();
		return form.with(field + ".day", today.getDayOfMonth())
			.with(field + ".month", today.getMonthValue())
			.with(field + ".year", today.getYear());
	}

}
