package org.cohesioncyber.hub.exercises.web;

import org.cohesioncyber.hub.exercises.Exercise;
import org.cohesioncyber.hub.exercises.ExerciseId;
import org.cohesioncyber.hub.exercises.Invitations;
import org.cohesioncyber.hub.shared.Actor;
import org.cohesioncyber.hub.shared.CallableBy;
import org.cohesioncyber.hub.shared.CallableBy.Caller;
import org.cohesioncyber.hub.shared.Form;
import org.cohesioncyber.hub.shared.Reality;
import org.cohesioncyber.hub.shared.Role;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.reactive.result.view.Rendering;

/** What the territory's coordinators asked one's organisation to take part in. */
@Controller
class InvitationPages {

	private static final String PATH = ExerciseFrame.HOME + "/invitations";

	private final ExerciseFrame frame;

	private final Invitations invitations;

	InvitationPages(ExerciseFrame frame, Invitations invitations) {
		this.frame = frame;
		this.invitations = invitations;
	}

	@GetMapping(PATH)
	@CallableBy(value = Caller.MEMBER, roles = { Role.RSSI, Role.PARTNER })
	Rendering show(Actor actor) {
		return Rendering.view("exercises/invitations")
			.modelAttribute("reality", Reality.EXERCISE)
			.modelAttribute("invitations", this.invitations.own(actor))
			.modelAttribute("mayAnswer", actor.has(Role.RSSI))
			.build();
	}

	@PostMapping(ExerciseFrame.ONE + "/reponse")
	@CallableBy(value = Caller.MEMBER, roles = Role.RSSI)
	Rendering answer(Actor actor, @PathVariable ExerciseId id, Form form) {
		Exercise exercise = this.frame.find(actor, id);
		this.invitations.answer(actor, id, form.value("participation"));
		return ExerciseFrame
			.shown(form.value("participation").equals("ACCEPTED") ? ExerciseFrame.path(exercise.id()) : PATH);
	}

}
