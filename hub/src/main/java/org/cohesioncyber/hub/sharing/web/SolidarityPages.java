package org.cohesioncyber.hub.sharing.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import org.cohesioncyber.hub.charter.Organisation;
import org.cohesioncyber.hub.charter.Organisations;
import org.cohesioncyber.hub.shared.Actor;
import org.cohesioncyber.hub.shared.CallableBy;
import org.cohesioncyber.hub.shared.CallableBy.Caller;
import org.cohesioncyber.hub.shared.Choice;
import org.cohesioncyber.hub.shared.Form;
import org.cohesioncyber.hub.shared.InvalidInput;
import org.cohesioncyber.hub.shared.OrganisationId;
import org.cohesioncyber.hub.shared.Page;
import org.cohesioncyber.hub.shared.Role;
import org.cohesioncyber.hub.sharing.SolidarityCase;
import org.cohesioncyber.hub.sharing.SolidarityCases;
import org.cohesioncyber.hub.sharing.SolidarityDraft;
import org.cohesioncyber.hub.sharing.SolidarityRules.Seen;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.reactive.result.view.Rendering;
import org.springframework.web.server.ResponseStatusException;

/**
 * « Solidarité hors charte »: the coordinator opens, extends and closes cases; the
 * organisation concerned sees its own.
 */
@Controller
class SolidarityPages {

	private static final String LIST = "/solidarite-hors-charte";

	private final SolidarityCases cases;

	private final Organisations organisations;

	SolidarityPages(SolidarityCases cases, Organisations organisations) {
		this.cases = cases;
		this.organisations = organisations;
	}

	@GetMapping(LIST)
	@CallableBy(value = Caller.MEMBER,
			roles = { Role.RSSI, Role.PARTNER, Role.REPORTER, Role.COORDINATOR, Role.ADMINISTRATOR })
	Rendering list(Actor actor, @RequestParam(required = false) @Nullable String cursor) {
		Page<SolidarityCase> page = this.cases.list(actor, cursor);
		Set<OrganisationId> named = page.items().stream().map(SolidarityCase::organisation).collect(Collectors.toSet());
		return Rendering.view("sharing/solidarity")
			.modelAttribute("cases", page)
			.modelAttribute("names", this.organisations.names(actor, named))
			.modelAttribute("today", this.cases.today())
			.modelAttribute("isStaff", Organisations.mayKeep(actor))
			.modelAttribute("isFirst", cursor == null)
			.build();
	}

	@GetMapping("/organisations/{id}/solidarite-hors-charte")
	@CallableBy(value = Caller.MEMBER, roles = Role.COORDINATOR)
	Rendering ask(Actor actor, @PathVariable OrganisationId id) {
		LocalDate proposed = this.cases.today().plusDays(14);
		return ask(actor, id,
				Form.empty()
					.with("until.day", proposed.getDayOfMonth())
					.with("until.month", proposed.getMonthValue())
					.with("until.year", proposed.getYear()),
				HttpStatus.OK);
	}

	/** Shows first what would be opened, and opens it when that page is sent. */
	@PostMapping("/organisations/{id}/solidarite-hors-charte")
	@CallableBy(value = Caller.MEMBER, roles = Role.COORDINATOR)
	Rendering open(Actor actor, @PathVariable OrganisationId id, Form form) {
		try {
			SolidarityDraft draft = new SolidarityDraft(form.value("sees"), form.value("shares"), until(form),
					form.value("reason"));
			if (form.value("step").equals("open")) {
				return shown(this.cases.open(actor, id, draft, null));
			}
			return Rendering.view("sharing/check-solidarity")
				.modelAttribute("organisation", organisation(actor, id))
				.modelAttribute("rules", this.cases.check(actor, id, draft))
				.modelAttribute("draft", draft)
				.modelAttribute("until", LocalDate.parse(String.valueOf(draft.until())))
				.build();
		}
		catch (InvalidInput refusal) {
			return ask(actor, id, form.refused(refusal), HttpStatus.UNPROCESSABLE_CONTENT);
		}
	}

	private Rendering ask(Actor actor, OrganisationId id, Form form, HttpStatus status) {
		return Rendering.view("sharing/open-solidarity")
			.status(status)
			.modelAttribute("form", form)
			.modelAttribute("organisation", organisation(actor, id))
			.modelAttribute("seen", Choice.of("sharing.seen", Seen.values()))
			.modelAttribute("shares",
					List.of(Choice.key("YES", "sharing.shares.true"), Choice.key("NO", "sharing.shares.false")))
			.build();
	}

	@GetMapping(LIST + "/{id}")
	@CallableBy(value = Caller.MEMBER,
			roles = { Role.RSSI, Role.PARTNER, Role.REPORTER, Role.COORDINATOR, Role.ADMINISTRATOR })
	Rendering show(Actor actor, @PathVariable UUID id) {
		return show(actor, id, Form.empty(), HttpStatus.OK);
	}

	@PostMapping(LIST + "/{id}/prolonger")
	@CallableBy(value = Caller.MEMBER, roles = Role.COORDINATOR)
	Rendering extend(Actor actor, @PathVariable UUID id, Form form) {
		try {
			this.cases.extend(actor, id, until(form), form.value("reason"));
			return shown(id);
		}
		catch (InvalidInput refusal) {
			return show(actor, id, form.refused(refusal), HttpStatus.UNPROCESSABLE_CONTENT);
		}
	}

	@PostMapping(LIST + "/{id}/terminer")
	@CallableBy(value = Caller.MEMBER, roles = Role.COORDINATOR)
	Rendering close(Actor actor, @PathVariable UUID id, Form form) {
		try {
			this.cases.close(actor, id, form.value("reason"));
			return shown(id);
		}
		catch (InvalidInput refusal) {
			return show(actor, id, form.refused(refusal), HttpStatus.UNPROCESSABLE_CONTENT);
		}
	}

	private Rendering show(Actor actor, UUID id, Form form, HttpStatus status) {
		SolidarityCase found = this.cases.find(actor, id)
			.orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
		boolean isOpen = found.isOpenOn(this.cases.today());
		return Rendering.view("sharing/solidarity-case")
			.status(status)
			.modelAttribute("form", form)
			.modelAttribute("case", found)
			.modelAttribute("organisation", organisation(actor, found.organisation()))
			.modelAttribute("steps", this.cases.steps(actor, id))
			.modelAttribute("isOpen", isOpen)
			.modelAttribute("isOwn", actor.requireOrganisation().equals(found.organisation()))
			.modelAttribute("mayChange", isOpen && SolidarityCases.mayOpen(actor))
			.build();
	}

	private Organisation organisation(Actor actor, OrganisationId id) {
		return this.organisations.find(actor, id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
	}

	private static Rendering shown(UUID id) {
		return Rendering.redirectTo(LIST + "/" + id).status(HttpStatus.SEE_OTHER).build();
	}

	private static String until(Form form) {
		return form.date("until").map(LocalDate::toString).orElse("");
	}

}
