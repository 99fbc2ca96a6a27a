package org.cohesioncyber.hub.charter.web;

import java.util.List;

import org.cohesioncyber.hub.charter.AwaitedRenewal;
import org.cohesioncyber.hub.charter.CharterVersion;
import org.cohesioncyber.hub.charter.Charters;
import org.cohesioncyber.hub.charter.Engagement;
import org.cohesioncyber.hub.charter.Renewals;
import org.cohesioncyber.hub.charter.Withdrawals;
import org.cohesioncyber.hub.shared.Actor;
import org.cohesioncyber.hub.shared.CallableBy;
import org.cohesioncyber.hub.shared.CallableBy.Caller;
import org.cohesioncyber.hub.shared.Form;
import org.cohesioncyber.hub.shared.InvalidInput;
import org.cohesioncyber.hub.shared.Page;
import org.cohesioncyber.hub.shared.Role;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.reactive.result.view.Rendering;

/** The renewals that are awaited: of all for staff, of its own for a member. */
@Controller
class RenewalPages {

	private static final int PAGE = 20;

	private final Renewals renewals;

	private final Withdrawals withdrawals;

	private final Charters charters;

	private final Engagement engagement;

	RenewalPages(Renewals renewals, Withdrawals withdrawals, Charters charters, Engagement engagement) {
		this.renewals = renewals;
		this.withdrawals = withdrawals;
		this.charters = charters;
		this.engagement = engagement;
	}

	@GetMapping("/charte/renouvellements")
	@CallableBy(value = Caller.MEMBER, roles = { Role.COORDINATOR, Role.ADMINISTRATOR })
	Rendering awaited(Actor actor, Form form) {
		String cursor = form.value("cursor");
		Page<AwaitedRenewal> page = Page.of(this.renewals.awaited(actor), one -> one.signature().toString(), cursor,
				PAGE);
		return Rendering.view("charter/renewals")
			.modelAttribute("renewals", page.items())
			.modelAttribute("today", this.engagement.today())
			.modelAttribute("first", cursor.isEmpty() ? "" : "/charte/renouvellements")
			.modelAttribute("next", page.next() == null ? "" : "/charte/renouvellements?cursor=" + page.next())
			.build();
	}

	/** For every member: the reminder that leads here is sent to all of them. */
	@GetMapping("/charte/renouveler")
	@CallableBy(Caller.MEMBER)
	Rendering own(Actor actor, Form form) {
		return own(actor, form, HttpStatus.OK);
	}

	/** Staff record the signature itself, with its signatory and proof. */
	@PostMapping("/charte/renouveler")
	@CallableBy(value = Caller.MEMBER, roles = { Role.RSSI, Role.PARTNER })
	Rendering askToRenew(Actor actor, Form form) {
		try {
			this.withdrawals.askToRenew(actor);
			return Rendering.redirectTo("/charte/renouveler?demande=faite").status(HttpStatus.SEE_OTHER).build();
		}
		catch (InvalidInput refusal) {
			return own(actor, form.refused(refusal), HttpStatus.UNPROCESSABLE_CONTENT);
		}
	}

	private Rendering own(Actor actor, Form form, HttpStatus status) {
		return Rendering.view("charter/renew")
			.status(status)
			.modelAttribute("form", form)
			.modelAttribute("mayAsk", actor.has(Role.RSSI) || actor.has(Role.PARTNER))
			.modelAttribute("isAsked", form.value("demande").equals("faite"))
			.modelAttribute("awaited", this.renewals.awaitedOf(actor).map(List::of).orElse(List.of()))
			.modelAttribute("current", this.charters.current(actor).map(CharterVersion::name).orElse(""))
			.build();
	}

}
