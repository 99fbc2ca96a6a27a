package org.cohesioncyber.hub.fleet.web;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.cohesioncyber.hub.fleet.AgentId;
import org.cohesioncyber.hub.fleet.AgentSharing;
import org.cohesioncyber.hub.fleet.AgentState;
import org.cohesioncyber.hub.fleet.CircleNames;
import org.cohesioncyber.hub.fleet.EnrolledAgent;
import org.cohesioncyber.hub.fleet.Fleet;
import org.cohesioncyber.hub.fleet.IssuedCode;
import org.cohesioncyber.hub.shared.Actor;
import org.cohesioncyber.hub.shared.CallableBy;
import org.cohesioncyber.hub.shared.CallableBy.Caller;
import org.cohesioncyber.hub.shared.Choice;
import org.cohesioncyber.hub.shared.Form;
import org.cohesioncyber.hub.shared.InvalidInput;
import org.cohesioncyber.hub.shared.NotPermitted;
import org.cohesioncyber.hub.shared.Role;
import org.cohesioncyber.hub.shared.Tlp;

import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.reactive.result.view.Rendering;

/** The agents of one's organisation, how to let one in and how to turn one out. */
@Controller
class AgentPages {

	private static final String NO_CIRCLE = "";

	private final Fleet fleet;

	private final ObjectProvider<CircleNames> circles;

	private final Clock clock;

	private final String publicUrl;

	AgentPages(Fleet fleet, ObjectProvider<CircleNames> circles, Clock clock,
			@Value("${cohesion.public-url:http://localhost:8080}") String publicUrl) {
		this.fleet = fleet;
		this.circles = circles;
		this.clock = clock;
		this.publicUrl = publicUrl;
	}

	@GetMapping("/agents")
	@CallableBy(value = Caller.MEMBER, roles = { Role.RSSI, Role.PARTNER, Role.COORDINATOR, Role.ADMINISTRATOR })
	String list(Actor actor, Model model) {
		Instant now = this.clock.instant();
		model.addAttribute("agents",
				this.fleet.list(actor).stream().map(agent -> new Line(agent, AgentState.of(agent, now))).toList());
		model.addAttribute("keeper", actor.has(Role.RSSI) || actor.has(Role.ADMINISTRATOR));
		return "fleet/agents";
	}

	@GetMapping("/agents/enroler")
	@CallableBy(value = Caller.MEMBER, roles = { Role.RSSI, Role.ADMINISTRATOR })
	String ask(Actor actor, Form form, Model model) {
		model.addAttribute("form", form);
		choices(actor).forEach(model::addAttribute);
		return "fleet/enrol";
	}

	/** Shows the code instead of redirecting: it is kept nowhere in clear. */
	@PostMapping("/agents/enroler")
	@CallableBy(value = Caller.MEMBER, roles = { Role.RSSI, Role.ADMINISTRATOR })
	Rendering issue(Actor actor, Form form) {
		try {
			IssuedCode issued = this.fleet.issueCode(actor, sharing(actor, form));
			return Rendering.view("fleet/code")
				.modelAttribute("code", issued.code())
				.modelAttribute("expiresAt", issued.expiresAt())
				.modelAttribute("command", "cohesion-agent enrol --hub " + this.publicUrl + " --code " + issued.code())
				.header("Cache-Control", "no-store")
				.build();
		}
		catch (InvalidInput refusal) {
			return Rendering.view("fleet/enrol")
				.modelAttribute("form", form.refused(refusal))
				.model(choices(actor))
				.status(HttpStatus.UNPROCESSABLE_CONTENT)
				.build();
		}
	}

	@GetMapping("/agents/{id}/revoquer")
	@CallableBy(value = Caller.MEMBER, roles = { Role.RSSI, Role.ADMINISTRATOR })
	String confirm(Actor actor, @PathVariable UUID id, Model model) {
		model.addAttribute("agent",
				this.fleet.list(actor)
					.stream()
					.filter(agent -> agent.id().value().equals(id) && !agent.revoked())
					.findFirst()
					.orElseThrow(() -> new NotPermitted("an agent in force of one's own organisation")));
		return "fleet/revoke";
	}

	@PostMapping("/agents/{id}/revoquer")
	@CallableBy(value = Caller.MEMBER, roles = { Role.RSSI, Role.ADMINISTRATOR })
	Rendering revoke(Actor actor, @PathVariable UUID id) {
		this.fleet.revoke(actor, new AgentId(id));
		return Rendering.redirectTo("/agents").status(HttpStatus.SEE_OTHER).build();
	}

	private AgentSharing sharing(Actor actor, Form form) {
		Tlp tlp = Arrays.stream(Tlp.values())
			.filter(label -> label.name().equals(form.value("tlp")))
			.findFirst()
			.orElseThrow(() -> new InvalidInput("tlp", form.value("tlp"), "un niveau de diffusion", "a sharing label"));
		return new AgentSharing(tlp, circle(actor, form.value("circle")));
	}

	private @Nullable UUID circle(Actor actor, String chosen) {
		if (chosen.equals(NO_CIRCLE)) {
			return null;
		}
		return known(actor).keySet()
			.stream()
			.filter(circle -> circle.toString().equals(chosen))
			.findFirst()
			.orElseThrow(() -> new InvalidInput("circle", chosen, "un de vos cercles", "one of your circles"));
	}

	private Map<String, List<Choice>> choices(Actor actor) {
		List<Choice> offered = new ArrayList<>();
		offered.add(Choice.key(NO_CIRCLE, "fleet.enrol.circle.none"));
		known(actor).forEach((id, name) -> offered.add(Choice.text(id.toString(), name)));
		return Map.of("labels", Choice.of("fleet.tlp", Tlp.values()), "circles", offered);
	}

	private Map<UUID, String> known(Actor actor) {
		CircleNames names = this.circles.getIfAvailable();
		return (names != null) ? names.of(actor) : Map.of();
	}

	/** One agent as the list shows it. */
	record Line(EnrolledAgent agent, AgentState state) {

		public String colour() {
			return switch (this.state) {
				case CONNECTED -> "green";
				case SILENT -> "orange";
				case AWAITED -> "light-blue";
				case REVOKED -> "grey";
			};
		}

	}

}
