package org.cohesioncyber.hub.alerts.web;

import java.util.UUID;

import org.cohesioncyber.hub.alerts.Alert;
import org.cohesioncyber.hub.alerts.AlertId;
import org.cohesioncyber.hub.alerts.Alerts;
import org.cohesioncyber.hub.alerts.Readers;
import org.cohesioncyber.hub.shared.Actor;
import org.cohesioncyber.hub.shared.CallableBy;
import org.cohesioncyber.hub.shared.CallableBy.Caller;
import org.cohesioncyber.hub.shared.Role;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** The alerts an organisation published or received. */
@Controller
class AlertPages {

	private final Alerts alerts;

	AlertPages(Alerts alerts) {
		this.alerts = alerts;
	}

	@GetMapping("/alertes")
	@CallableBy(value = Caller.MEMBER, roles = { Role.RSSI, Role.PARTNER, Role.COORDINATOR })
	String list(Actor actor, @RequestParam(required = false) @Nullable String cursor, Model model) {
		rows(actor, cursor, model);
		model.addAttribute("mayPublish", Alerts.mayPublish(actor));
		return "alerts/list";
	}

	@GetMapping("/alertes/liste")
	@CallableBy(value = Caller.MEMBER, roles = { Role.RSSI, Role.PARTNER, Role.COORDINATOR })
	String rows(Actor actor, @RequestParam(required = false) @Nullable String cursor, Model model) {
		model.addAttribute("alerts", this.alerts.list(actor, cursor));
		model.addAttribute("first", cursor == null ? null : "/alertes");
		return "alerts/list :: rows";
	}

	@GetMapping("/alertes/{id}")
	@CallableBy(value = Caller.MEMBER, roles = { Role.RSSI, Role.PARTNER, Role.COORDINATOR })
	String show(Actor actor, @PathVariable UUID id, @RequestParam(required = false) @Nullable String publiee,
			Model model) {
		Alert alert = this.alerts.find(actor, new AlertId(id))
			.orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
		model.addAttribute("alert", alert);
		model.addAttribute("reality", alert.reality());
		model.addAttribute("readers",
				this.alerts.readers(actor, alert) instanceof Readers.Named named ? named.names() : null);
		model.addAttribute("incident", this.alerts.incidentBehind(actor, alert.id()).orElse(null));
		model.addAttribute("justPublished", publiee != null);
		return "alerts/alert";
	}

}
