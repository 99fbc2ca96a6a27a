package org.cohesioncyber.hub.awareness.web;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.cohesioncyber.hub.awareness.AttendanceRecords;
import org.cohesioncyber.hub.awareness.AwarenessIndicator;
import org.cohesioncyber.hub.awareness.Campaign;
import org.cohesioncyber.hub.awareness.CampaignId;
import org.cohesioncyber.hub.awareness.Campaigns;
import org.cohesioncyber.hub.awareness.PublicGroup;
import org.cohesioncyber.hub.awareness.Session;
import org.cohesioncyber.hub.awareness.SessionDraft;
import org.cohesioncyber.hub.awareness.SessionId;
import org.cohesioncyber.hub.shared.Actor;
import org.cohesioncyber.hub.shared.CallableBy;
import org.cohesioncyber.hub.shared.CallableBy.Caller;
import org.cohesioncyber.hub.shared.Choice;
import org.cohesioncyber.hub.shared.Form;
import org.cohesioncyber.hub.shared.InvalidInput;
import org.cohesioncyber.hub.shared.Role;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.reactive.result.view.Rendering;
import org.springframework.web.server.ResponseStatusException;

/** One's own sessions of a campaign: recorded, corrected, taken back. */
@Controller
class SessionPages {

	private static final String ALL = CampaignPages.HOME + "/{campaign}/seances";

	private static final String ONE = ALL + "/{session}";

	private final Campaigns campaigns;

	private final AttendanceRecords records;

	private final AwarenessIndicator indicator;

	SessionPages(Campaigns campaigns, AttendanceRecords records, AwarenessIndicator indicator) {
		this.campaigns = campaigns;
		this.records = records;
		this.indicator = indicator;
	}

	@GetMapping(ALL + "/nouvelle")
	@CallableBy(value = Caller.MEMBER, roles = { Role.RSSI, Role.PARTNER, Role.COORDINATOR })
	Rendering ask(Actor actor, @PathVariable CampaignId campaign) {
		return form(actor, campaign, null, day(Form.empty(), "heldOn", this.indicator.today()), HttpStatus.OK);
	}

	@PostMapping(ALL + "/nouvelle")
	@CallableBy(value = Caller.MEMBER, roles = { Role.RSSI, Role.PARTNER, Role.COORDINATOR })
	Rendering record(Actor actor, @PathVariable CampaignId campaign, Form form) {
		find(actor, campaign);
		try {
			this.records.record(actor, campaign, draft(form), null);
			return CampaignPages.redirect(CampaignPages.path(campaign));
		}
		catch (InvalidInput refusal) {
			return form(actor, campaign, null, form.refused(refusal), HttpStatus.UNPROCESSABLE_CONTENT);
		}
	}

	@GetMapping(ONE)
	@CallableBy(value = Caller.MEMBER, roles = { Role.RSSI, Role.PARTNER, Role.COORDINATOR })
	Rendering edit(Actor actor, @PathVariable CampaignId campaign, @PathVariable SessionId session) {
		Session found = find(actor, campaign, session);
		Form form = day(Form.empty(), "heldOn", found.heldOn()).with("revision", found.revision())
			.with("form", found.form())
			.with("audience", found.audience())
			.with("invited", found.invited())
			.with("attended", found.attended())
			.with("confirmed", found.confirmed() ? "YES" : null);
		return form(actor, campaign, session, form, HttpStatus.OK);
	}

	@PostMapping(ONE)
	@CallableBy(value = Caller.MEMBER, roles = { Role.RSSI, Role.PARTNER, Role.COORDINATOR })
	Rendering correct(Actor actor, @PathVariable CampaignId campaign, @PathVariable SessionId session, Form form) {
		find(actor, campaign, session);
		try {
			done(this.records.correct(actor, campaign, session, revision(form), draft(form)));
			return CampaignPages.redirect(CampaignPages.path(campaign));
		}
		catch (InvalidInput refusal) {
			return form(actor, campaign, session, form.refused(refusal), HttpStatus.UNPROCESSABLE_CONTENT);
		}
	}

	@PostMapping(ONE + "/retirer")
	@CallableBy(value = Caller.MEMBER, roles = { Role.RSSI, Role.PARTNER, Role.COORDINATOR })
	Rendering withdraw(Actor actor, @PathVariable CampaignId campaign, @PathVariable SessionId session, Form form) {
		find(actor, campaign, session);
		done(this.records.withdraw(actor, campaign, session, revision(form)));
		return CampaignPages.redirect(CampaignPages.path(campaign));
	}

	private Rendering form(Actor actor, CampaignId id, @Nullable SessionId session, Form form, HttpStatus status) {
		Campaign campaign = find(actor, id);
		String here = CampaignPages.path(id) + "/seances/" + (session == null ? "nouvelle" : session.toString());
		return Rendering.view("awareness/session")
			.status(status)
			.modelAttribute("campaign", campaign)
			.modelAttribute("form", form)
			.modelAttribute("action", here)
			.modelAttribute("known", session != null)
			.modelAttribute("heading", session == null ? "awareness.session.new" : "awareness.session.edit")
			.modelAttribute("more",
					form.chose("confirmed", "YES")
							|| form.faults().stream().anyMatch(fault -> fault.field().equals("confirmed")))
			.modelAttribute("forms", Choice.of("awareness.form", Session.Form.values()))
			.modelAttribute("audiences", Choice.of("awareness.audience", PublicGroup.values()))
			.modelAttribute("confirmation", List.of(Choice.key("YES", "awareness.confirmed.yes")))
			.build();
	}

	private Campaign find(Actor actor, CampaignId campaign) {
		return this.campaigns.find(actor, campaign)
			.orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
	}

	private Session find(Actor actor, CampaignId campaign, SessionId session) {
		return this.records.find(actor, campaign, session)
			.filter(one -> one.organisation().equals(actor.requireOrganisation()))
			.orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
	}

	private static SessionDraft draft(Form form) {
		return new SessionDraft(typed(form, "heldOn"), form.value("form"), form.value("audience"),
				form.value("invited"), form.value("attended"), form.chose("confirmed", "YES"));
	}

	/** A day as typed: what is no day is said with the other fields. */
	static String typed(Form form, String field) {
		try {
			return form.date(field).map(LocalDate::toString).orElse("");
		}
		catch (InvalidInput refusal) {
			return refusal.faults().getFirst().value();
		}
	}

	static Form day(Form form, String field, LocalDate day) {
		return form.with(field + ".day", day.getDayOfMonth())
			.with(field + ".month", day.getMonthValue())
			.with(field + ".year", day.getYear());
	}

	static Form ticked(Form form, String field, List<? extends Enum<?>> values) {
		Map<String, List<String>> fields = new LinkedHashMap<>(form.fields());
		fields.put(field, values.stream().map(Enum::name).toList());
		return new Form(fields, form.faults());
	}

	static void done(boolean changed) {
		if (!changed) {
			throw new ResponseStatusException(HttpStatus.CONFLICT);
		}
	}

	static int revision(Form form) {
		String revision = form.value("revision");
		return revision.matches("[0-9]{1,9}") ? Integer.parseInt(revision) : -1;
	}

}
