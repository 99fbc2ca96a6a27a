package org.cohesioncyber.hub.awareness.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import org.cohesioncyber.hub.awareness.AttendanceRecords;
import org.cohesioncyber.hub.awareness.AwarenessIndicator;
import org.cohesioncyber.hub.awareness.Campaign;
import org.cohesioncyber.hub.awareness.Campaign.Scope;
import org.cohesioncyber.hub.awareness.CampaignDraft;
import org.cohesioncyber.hub.awareness.CampaignId;
import org.cohesioncyber.hub.awareness.Campaigns;
import org.cohesioncyber.hub.awareness.PublicGroup;
import org.cohesioncyber.hub.awareness.Session;
import org.cohesioncyber.hub.awareness.Theme;
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

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.reactive.result.view.Rendering;
import org.springframework.web.server.ResponseStatusException;

/** « Sensibilisation »: the campaigns one knows, one of them, and a new one. */
@Controller
class CampaignPages {

	static final String HOME = "/sensibilisation";

	private static final List<Choice> THEMES = Choice.of("awareness.theme", Theme.values());

	private static final List<Choice> AUDIENCES = Choice.of("awareness.audience", PublicGroup.values());

	private final Campaigns campaigns;

	private final AttendanceRecords records;

	private final AwarenessIndicator indicator;

	private final Organisations organisations;

	CampaignPages(Campaigns campaigns, AttendanceRecords records, AwarenessIndicator indicator,
			Organisations organisations) {
		this.campaigns = campaigns;
		this.records = records;
		this.indicator = indicator;
		this.organisations = organisations;
	}

	@GetMapping(HOME)
	@CallableBy(value = Caller.MEMBER, roles = { Role.RSSI, Role.PARTNER, Role.COORDINATOR })
	Rendering list(Actor actor, @RequestParam(name = "suite", required = false) @Nullable String cursor) {
		Page<Campaign> page = this.campaigns.list(actor, cursor);
		Rendering.Builder<?> view = Rendering.view("awareness/list")
			.modelAttribute("campaigns", page.items())
			.modelAttribute("today", this.indicator.today());
		if (cursor != null) {
			view.modelAttribute("first", HOME);
		}
		if (page.next() != null) {
			view.modelAttribute("next", HOME + "?suite=" + page.next());
		}
		return view.build();
	}

	@GetMapping(HOME + "/nouvelle")
	@CallableBy(value = Caller.MEMBER, roles = { Role.RSSI, Role.PARTNER, Role.COORDINATOR })
	Rendering ask(Actor actor) {
		return form(actor, Form.empty().with("scope", Scope.OWN), HOME, HOME + "/nouvelle", HttpStatus.OK);
	}

	@PostMapping(HOME + "/nouvelle")
	@CallableBy(value = Caller.MEMBER, roles = { Role.RSSI, Role.PARTNER, Role.COORDINATOR })
	Rendering open(Actor actor, Form form) {
		try {
			return redirect(path(this.campaigns.open(actor, draft(form), null)));
		}
		catch (InvalidInput refusal) {
			return form(actor, form.refused(refusal), HOME, HOME + "/nouvelle", HttpStatus.UNPROCESSABLE_CONTENT);
		}
	}

	@GetMapping(HOME + "/{campaign}")
	@CallableBy(value = Caller.MEMBER, roles = { Role.RSSI, Role.PARTNER, Role.COORDINATOR })
	Rendering show(Actor actor, @PathVariable CampaignId campaign,
			@RequestParam(name = "suite", required = false) @Nullable String cursor) {
		Campaign found = find(actor, campaign);
		Page<Session> page = this.records.list(actor, campaign, cursor);
		Set<OrganisationId> named = page.items().stream().map(Session::organisation).collect(Collectors.toSet());
		named.add(found.owner());
		Rendering.Builder<?> view = Rendering.view("awareness/campaign")
			.modelAttribute("campaign", found)
			.modelAttribute("mayChange", Campaigns.mayChange(actor, found))
			.modelAttribute("own", actor.requireOrganisation())
			.modelAttribute("begun", !this.indicator.today().isBefore(found.startsOn()))
			.modelAttribute("sessions", page.items())
			.modelAttribute("names", this.organisations.names(actor, named));
		if (cursor != null) {
			view.modelAttribute("first", path(campaign));
		}
		if (page.next() != null) {
			view.modelAttribute("next", path(campaign) + "?suite=" + page.next());
		}
		return view.build();
	}

	@GetMapping(HOME + "/{campaign}/modifier")
	@CallableBy(value = Caller.MEMBER, roles = { Role.RSSI, Role.PARTNER, Role.COORDINATOR })
	Rendering edit(Actor actor, @PathVariable CampaignId campaign) {
		Campaign found = find(actor, campaign);
		Form form = SessionPages
			.day(SessionPages.day(Form.empty(), "startsOn", found.startsOn()), "endsOn", found.endsOn())
			.with("revision", found.revision())
			.with("scope", found.scope())
			.with("title", found.title())
			.with("theme", found.theme())
			.with("description", found.description());
		return form(actor, SessionPages.ticked(form, "audiences", found.audiences()), path(campaign),
				path(campaign) + "/modifier", HttpStatus.OK);
	}

	@PostMapping(HOME + "/{campaign}/modifier")
	@CallableBy(value = Caller.MEMBER, roles = { Role.RSSI, Role.PARTNER, Role.COORDINATOR })
	Rendering change(Actor actor, @PathVariable CampaignId campaign, Form form) {
		find(actor, campaign);
		try {
			SessionPages.done(this.campaigns.change(actor, campaign, SessionPages.revision(form), draft(form)));
			return redirect(path(campaign));
		}
		catch (InvalidInput refusal) {
			return form(actor, form.refused(refusal), path(campaign), path(campaign) + "/modifier",
					HttpStatus.UNPROCESSABLE_CONTENT);
		}
	}

	private static Rendering form(Actor actor, Form form, String back, String action, HttpStatus status) {
		return Rendering.view("awareness/form")
			.status(status)
			.modelAttribute("form", form)
			.modelAttribute("back", back)
			.modelAttribute("action", action)
			.modelAttribute("mayChooseScope", actor.has(Role.COORDINATOR) && form.value("revision").isEmpty())
			.modelAttribute("scopes", Choice.of("awareness.scope", Scope.values()))
			.modelAttribute("themes", THEMES)
			.modelAttribute("audiences", AUDIENCES)
			.build();
	}

	private Campaign find(Actor actor, CampaignId campaign) {
		return this.campaigns.find(actor, campaign)
			.orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
	}

	private static CampaignDraft draft(Form form) {
		return new CampaignDraft(form.value("scope"), form.value("title"), form.value("theme"),
				form.values("audiences"), SessionPages.typed(form, "startsOn"), SessionPages.typed(form, "endsOn"),
				form.value("description"));
	}

	static Rendering redirect(String path) {
		return Rendering.redirectTo(path).status(HttpStatus.SEE_OTHER).build();
	}

	static String path(CampaignId campaign) {
		return HOME + "/" + campaign;
	}

}
