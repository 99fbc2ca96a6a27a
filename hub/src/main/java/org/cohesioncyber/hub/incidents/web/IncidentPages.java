package org.cohesioncyber.hub.incidents.web;

import java.util.UUID;

import org.cohesioncyber.hub.incidents.Closing;
import org.cohesioncyber.hub.incidents.Incident;
import org.cohesioncyber.hub.incidents.IncidentId;
import org.cohesioncyber.hub.incidents.IncidentState.Closed;
import org.cohesioncyber.hub.incidents.Incidents;
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
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.reactive.result.view.Rendering;
import org.springframework.web.server.ResponseStatusException;

/** The organisation's incidents, for its RSSI. */
@Controller
class IncidentPages {

	private final Incidents incidents;

	IncidentPages(Incidents incidents) {
		this.incidents = incidents;
	}

	@GetMapping("/incidents")
	@CallableBy(value = Caller.MEMBER, roles = { Role.RSSI, Role.REPORTER })
	String list(Actor actor, @RequestParam(required = false) @Nullable String cursor, Model model) {
		if (!Incidents.mayRead(actor)) {
			return "redirect:/incidents/declarer";
		}
		rows(actor, cursor, model);
		return "incidents/list";
	}

	@GetMapping("/incidents/liste")
	@CallableBy(value = Caller.MEMBER, roles = Role.RSSI)
	String rows(Actor actor, @RequestParam(required = false) @Nullable String cursor, Model model) {
		model.addAttribute("incidents", this.incidents.list(actor, cursor));
		model.addAttribute("first", cursor == null ? null : "/incidents");
		return "incidents/list :: rows";
	}

	@GetMapping("/incidents/{id}")
	@CallableBy(value = Caller.MEMBER, roles = Role.RSSI)
	String show(Actor actor, @PathVariable UUID id, Model model) {
		Incident incident = this.incidents.find(actor, new IncidentId(id)).orElseThrow(IncidentPages::notFound);
		model.addAttribute("incident", incident);
		model.addAttribute("reality", incident.declaration().reality());
		model.addAttribute("closedAt", incident.state() instanceof Closed closed ? closed.closedAt() : null);
		return "incidents/incident";
	}

	@GetMapping("/incidents/{id}/clore")
	@CallableBy(value = Caller.MEMBER, roles = Role.RSSI)
	String askToClose(Actor actor, @PathVariable UUID id, Model model) {
		show(actor, id, model);
		return "incidents/close";
	}

	@PostMapping("/incidents/{id}/clore")
	@CallableBy(value = Caller.MEMBER, roles = Role.RSSI)
	Rendering close(Actor actor, @PathVariable UUID id) {
		return switch (this.incidents.close(actor, new IncidentId(id))) {
			case Closing.NoSuchIncident unknown -> throw notFound();
			case Closing.Done done -> redirect(id);
			case Closing.AlreadyClosed closed -> redirect(id);
		};
	}

	private static Rendering redirect(UUID id) {
		return Rendering.redirectTo("/incidents/" + id).status(HttpStatus.SEE_OTHER).build();
	}

	private static ResponseStatusException notFound() {
		return new ResponseStatusException(HttpStatus.NOT_FOUND);
	}

}
