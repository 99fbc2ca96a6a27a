package org.cohesioncyber.hub.charter.web;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

import org.cohesioncyber.hub.charter.Candidate;
import org.cohesioncyber.hub.charter.CandidateDraft;
import org.cohesioncyber.hub.charter.Candidates;
import org.cohesioncyber.hub.charter.CharterVersion;
import org.cohesioncyber.hub.charter.Charters;
import org.cohesioncyber.hub.charter.Journey;
import org.cohesioncyber.hub.charter.Organisation;
import org.cohesioncyber.hub.charter.Organisations;
import org.cohesioncyber.hub.shared.Actor;
import org.cohesioncyber.hub.shared.CallableBy;
import org.cohesioncyber.hub.shared.CallableBy.Caller;
import org.cohesioncyber.hub.shared.Form;
import org.cohesioncyber.hub.shared.InvalidInput;
import org.cohesioncyber.hub.shared.OrganisationId;
import org.cohesioncyber.hub.shared.Role;

import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.reactive.result.view.Rendering;
import org.springframework.web.server.ResponseStatusException;

/** What staff do with a candidate: note what is next, invite it to sign, give it up. */
@Controller
class CandidatePages {

	private static final String START = "/charte/parcours/{organisation}";

	private final Candidates candidates;

	private final Organisations organisations;

	private final Charters charters;

	CandidatePages(Candidates candidates, Organisations organisations, Charters charters) {
		this.candidates = candidates;
		this.organisations = organisations;
		this.charters = charters;
	}

	@GetMapping(START + "/suivi")
	@CallableBy(value = Caller.MEMBER, roles = { Role.COORDINATOR, Role.ADMINISTRATOR })
	Rendering askFollow(Actor actor, @PathVariable OrganisationId organisation) {
		Form form = candidate(actor, organisation).map(CandidatePages::filled)
			.orElseGet(() -> Form.empty().with("follower", actor.name()));
		return page("charter/follow", actor, organisation, form, HttpStatus.OK).build();
	}

	@PostMapping(START + "/suivi")
	@CallableBy(value = Caller.MEMBER, roles = { Role.COORDINATOR, Role.ADMINISTRATOR })
	Rendering follow(Actor actor, @PathVariable OrganisationId organisation, Form form) {
		try {
			String contactOn = form.date("contactOn").map(LocalDate::toString).orElse("");
			CandidateDraft draft = new CandidateDraft(form.value("nextStep"), form.value("follower"), contactOn,
					form.value("contactName"), form.value("contactEmail"), form.value("note"));
			if (this.candidates.follow(actor, organisation, revision(form), draft)) {
				return done(organisation);
			}
			// Somebody else was first: their words beside what was typed would be lost.
			return page("charter/follow", actor, organisation,
					candidate(actor, organisation).map(CandidatePages::filled).orElse(form), HttpStatus.CONFLICT)
				.modelAttribute("changed", true)
				.build();
		}
		catch (InvalidInput refusal) {
			return page("charter/follow", actor, organisation, form.refused(refusal), HttpStatus.UNPROCESSABLE_CONTENT)
				.build();
		}
	}

	@GetMapping(START + "/inviter")
	@CallableBy(value = Caller.MEMBER, roles = { Role.COORDINATOR, Role.ADMINISTRATOR })
	Rendering askInvite(Actor actor, @PathVariable OrganisationId organisation) {
		return invitePage(actor, organisation, Form.empty(), HttpStatus.OK);
	}

	@PostMapping(START + "/inviter")
	@CallableBy(value = Caller.MEMBER, roles = { Role.COORDINATOR, Role.ADMINISTRATOR })
	Rendering invite(Actor actor, @PathVariable OrganisationId organisation, Form form) {
		try {
			String request = form.value("request");
			this.candidates.invite(actor, organisation, request.isEmpty() ? null : request);
			return done(organisation);
		}
		catch (InvalidInput refusal) {
			return invitePage(actor, organisation, form.refused(refusal), HttpStatus.UNPROCESSABLE_CONTENT);
		}
	}

	@GetMapping(START + "/abandonner")
	@CallableBy(value = Caller.MEMBER, roles = { Role.COORDINATOR, Role.ADMINISTRATOR })
	Rendering askDrop(Actor actor, @PathVariable OrganisationId organisation) {
		return page("charter/drop", actor, organisation, Form.empty(), HttpStatus.OK).build();
	}

	@PostMapping(START + "/abandonner")
	@CallableBy(value = Caller.MEMBER, roles = { Role.COORDINATOR, Role.ADMINISTRATOR })
	Rendering drop(Actor actor, @PathVariable OrganisationId organisation, Form form) {
		try {
			this.candidates.drop(actor, organisation, form.value("reason"));
			return done(organisation);
		}
		catch (InvalidInput refusal) {
			return page("charter/drop", actor, organisation, form.refused(refusal), HttpStatus.UNPROCESSABLE_CONTENT)
				.build();
		}
	}

	private Rendering invitePage(Actor actor, OrganisationId organisation, Form form, HttpStatus status) {
		Candidate candidate = candidate(actor, organisation)
			.orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
		String request = form.value("request").isEmpty() ? UUID.randomUUID().toString() : form.value("request");
		return page("charter/invite", actor, organisation, form.with("request", request), status)
			.modelAttribute("candidate", candidate)
			.modelAttribute("version", this.charters.current(actor).map(CharterVersion::name).orElse(""))
			.build();
	}

	private Rendering.Builder<?> page(String view, Actor actor, OrganisationId organisation, Form form,
			HttpStatus status) {
		Organisation named = this.organisations.find(actor, organisation)
			.orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
		return Rendering.view(view).status(status).modelAttribute("organisation", named).modelAttribute("form", form);
	}

	private Optional<Candidate> candidate(Actor actor, OrganisationId organisation) {
		return this.candidates.find(actor, organisation).flatMap(Journey::candidate);
	}

	private static Form filled(Candidate candidate) {
		Form form = Form.empty()
			.with("revision", candidate.revision())
			.with("nextStep", candidate.card().nextStep())
			.with("follower", candidate.card().follower())
			.with("note", candidate.card().note())
			.with("contactName", candidate.card().contactName())
			.with("contactEmail", candidate.card().contactEmail());
		return candidate.contactOn()
			.map(day -> form.with("contactOn.day", day.getDayOfMonth())
				.with("contactOn.month", day.getMonthValue())
				.with("contactOn.year", day.getYear()))
			.orElse(form);
	}

	private static @Nullable Integer revision(Form form) {
		String typed = form.value("revision");
		return typed.matches("[0-9]{1,9}") ? Integer.valueOf(typed) : null;
	}

	private static Rendering done(OrganisationId organisation) {
		return Rendering.redirectTo("/charte/parcours/" + organisation).status(HttpStatus.SEE_OTHER).build();
	}

}
