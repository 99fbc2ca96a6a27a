package org.cohesioncyber.hub.sharing.web;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import org.cohesioncyber.hub.charter.Organisations;
import org.cohesioncyber.hub.shared.Actor;
import org.cohesioncyber.hub.shared.CallableBy;
import org.cohesioncyber.hub.shared.CallableBy.Caller;
import org.cohesioncyber.hub.shared.Choice;
import org.cohesioncyber.hub.shared.Form;
import org.cohesioncyber.hub.shared.InvalidInput;
import org.cohesioncyber.hub.shared.OrganisationId;
import org.cohesioncyber.hub.shared.Role;
import org.cohesioncyber.hub.sharing.Circle;
import org.cohesioncyber.hub.sharing.Circle.Built;
import org.cohesioncyber.hub.sharing.CircleId;
import org.cohesioncyber.hub.sharing.Circles;
import org.cohesioncyber.hub.sharing.NewCircle;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.reactive.result.view.Rendering;
import org.springframework.web.server.ResponseStatusException;

/** « Cercles »: those one's organisation is in, who is in them, and a new one. */
@Controller
class CirclePages {

	private final Circles circles;

	private final Organisations organisations;

	CirclePages(Circles circles, Organisations organisations) {
		this.circles = circles;
		this.organisations = organisations;
	}

	@GetMapping("/cercles")
	@CallableBy(value = Caller.MEMBER, roles = { Role.RSSI, Role.PARTNER, Role.COORDINATOR })
	Rendering list(Actor actor) {
		return Rendering.view("sharing/circles")
			.modelAttribute("circles", this.circles.of(actor))
			.modelAttribute("mayMake", Circles.mayMake(actor))
			.build();
	}

	@GetMapping("/cercles/nouveau")
	@CallableBy(value = Caller.MEMBER, roles = { Role.RSSI, Role.COORDINATOR })
	Rendering ask(Actor actor) {
		return ask(actor, Form.empty(), HttpStatus.OK);
	}

	@PostMapping("/cercles/nouveau")
	@CallableBy(value = Caller.MEMBER, roles = { Role.RSSI, Role.COORDINATOR })
	Rendering create(Actor actor, Form form) {
		try {
			CircleId made = this.circles.create(actor, new NewCircle(form.value("name"), members(form)), null);
			return Rendering.redirectTo("/cercles/" + made).status(HttpStatus.SEE_OTHER).build();
		}
		catch (InvalidInput refusal) {
			return ask(actor, form.refused(refusal), HttpStatus.UNPROCESSABLE_CONTENT);
		}
	}

	private Rendering ask(Actor actor, Form form, HttpStatus status) {
		return Rendering.view("sharing/new-circle")
			.status(status)
			.modelAttribute("form", form)
			.modelAttribute("organisations", choices(actor))
			.build();
	}

	@GetMapping("/cercles/{id}")
	@CallableBy(value = Caller.MEMBER, roles = { Role.RSSI, Role.PARTNER, Role.COORDINATOR })
	Rendering show(Actor actor, @PathVariable CircleId id) {
		Set<OrganisationId> members = this.circles.members(actor, id);
		Form form = new Form(Map.of("members", members.stream().map(OrganisationId::toString).toList()), List.of());
		return show(actor, id, form, HttpStatus.OK);
	}

	@PostMapping("/cercles/{id}")
	@CallableBy(value = Caller.MEMBER, roles = { Role.RSSI, Role.COORDINATOR })
	Rendering changeMembers(Actor actor, @PathVariable CircleId id, Form form) {
		try {
			this.circles.changeMembers(actor, id, members(form));
			return Rendering.redirectTo("/cercles/" + id).status(HttpStatus.SEE_OTHER).build();
		}
		catch (InvalidInput refusal) {
			return show(actor, id, form.refused(refusal), HttpStatus.UNPROCESSABLE_CONTENT);
		}
	}

	private Rendering show(Actor actor, CircleId id, Form form, HttpStatus status) {
		Circle circle = this.circles.find(actor, id)
			.orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
		boolean mayChange = Circles.mayMake(actor) && circle.built() == Built.BY_HAND
				&& circle.owner().equals(actor.requireOrganisation());
		return Rendering.view("sharing/circle")
			.status(status)
			.modelAttribute("form", form)
			.modelAttribute("circle", circle)
			.modelAttribute("members",
					this.organisations.names(actor, this.circles.members(actor, id))
						.values()
						.stream()
						.sorted()
						.toList())
			.modelAttribute("mayChange", mayChange)
			.modelAttribute("organisations", mayChange ? choices(actor) : List.of())
			.build();
	}

	/** Every other organisation of the register: the own one is in it anyway. */
	private List<Choice> choices(Actor actor) {
		return this.organisations.names(actor)
			.entrySet()
			.stream()
			.filter(one -> !one.getKey().equals(actor.requireOrganisation()))
			.sorted(Comparator.comparing(Map.Entry::getValue))
			.map(one -> Choice.text(one.getKey().toString(), one.getValue()))
			.toList();
	}

	private static Set<OrganisationId> members(Form form) {
		try {
			return form.values("members").stream().map(OrganisationId::of).collect(Collectors.toSet());
		}
		catch (IllegalArgumentException _) {
			throw new InvalidInput("members", form.values("members"), "des organisations du registre",
					"organisations of the register");
		}
	}

}
