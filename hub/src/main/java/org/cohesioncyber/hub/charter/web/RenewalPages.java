package org.cohesioncyber.hub.charter.web;

import java.util.List;

import org.cohesioncyber.hub.charter.AwaitedRenewal;
import org.cohesioncyber.hub.charter.CharterVersion;
import org.cohesioncyber.hub.charter.Charters;
import org.cohesioncyber.hub.charter.Engagement;
import org.cohesioncyber.hub.charter.Renewals;
import org.cohesioncyber.hub.shared.Actor;
import org.cohesioncyber.hub.shared.CallableBy;
import org.cohesioncyber.hub.shared.CallableBy.Caller;
import org.cohesioncyber.hub.shared.Form;
import org.cohesioncyber.hub.shared.Role;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.reactive.result.view.Rendering;

/** The renewals that are awaited: of all for staff, of its own for a member. */
@Controller
class RenewalPages {

	private static final int PAGE = 20;

	private final Renewals renewals;

	private final Charters charters;

	private final Engagement engagement;

	RenewalPages(Renewals renewals, Charters charters, Engagement engagement) {
		this.renewals = renewals;
		this.charters = charters;
		this.engagement = engagement;
	}

	@GetMapping("/charte/renouvellements")
	@CallableBy(value = Caller.MEMBER, roles = { Role.COORDINATOR, Role.ADMINISTRATOR })
	Rendering awaited(Actor actor, Form form) {
		List<AwaitedRenewal> all = this.renewals.awaited(actor);
		String cursor = form.value("cursor");
		List<AwaitedRenewal> rest = all.stream()
			.dropWhile(one -> !cursor.isEmpty() && !one.signature().toString().equals(cursor))
			.toList();
		boolean isMore = rest.size() > PAGE;
		return Rendering.view("charter/renewals")
			.modelAttribute("renewals", isMore ? rest.subList(0, PAGE) : rest)
			.modelAttribute("today", this.engagement.today())
			.modelAttribute("first", cursor.isEmpty() ? "" : "/charte/renouvellements")
			.modelAttribute("next", isMore ? "/charte/renouvellements?cursor=" + rest.get(PAGE).signature() : "")
			.build();
	}

	@GetMapping("/charte/renouveler")
	@CallableBy(value = Caller.MEMBER, roles = { Role.RSSI, Role.PARTNER, Role.COORDINATOR })
	Rendering own(Actor actor) {
		return Rendering.view("charter/renew")
			.modelAttribute("awaited", this.renewals.awaitedOf(actor).map(List::of).orElse(List.of()))
			.modelAttribute("current", this.charters.current(actor).map(CharterVersion::name).orElse(""))
			.build();
	}

}
