package org.cohesioncyber.hub.exercises.web;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import org.cohesioncyber.hub.exercises.Exercise;
import org.cohesioncyber.hub.exercises.ExerciseId;
import org.cohesioncyber.hub.exercises.Participant;
import org.cohesioncyber.hub.exercises.Participants;
import org.cohesioncyber.hub.identity.OrganisationNames;
import org.cohesioncyber.hub.shared.Actor;
import org.cohesioncyber.hub.shared.CallableBy;
import org.cohesioncyber.hub.shared.CallableBy.Caller;
import org.cohesioncyber.hub.shared.Form;
import org.cohesioncyber.hub.shared.InvalidInput;
import org.cohesioncyber.hub.shared.OrganisationId;
import org.cohesioncyber.hub.shared.Role;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.reactive.result.view.Rendering;

/** Who takes part in an exercise. */
@Controller
class ParticipantPages {

	private static final String PATH = ExerciseFrame.ONE + "/participants";

	private final ExerciseFrame frame;

	private final Participants participants;

	private final OrganisationNames names;

	ParticipantPages(ExerciseFrame frame, Participants participants, OrganisationNames names) {
		this.frame = frame;
		this.participants = participants;
		this.names = names;
	}

	@GetMapping(PATH)
	@CallableBy(value = Caller.MEMBER, roles = { Role.RSSI, Role.PARTNER, Role.COORDINATOR })
	Rendering show(Actor actor, @PathVariable ExerciseId id) {
		return show(actor, this.frame.find(actor, id), Form.empty().with("people", this.participants.people(actor, id)),
				HttpStatus.OK);
	}

	@PostMapping(PATH)
	@CallableBy(value = Caller.MEMBER, roles = { Role.RSSI, Role.COORDINATOR })
	Rendering name(Actor actor, @PathVariable ExerciseId id, Form form) {
		Exercise exercise = this.frame.find(actor, id);
		try {
			this.participants.name(actor, id, form.value("people"));
			return ExerciseFrame.shown(ExerciseFrame.path(id) + "/participants");
		}
		catch (InvalidInput refusal) {
			return show(actor, exercise, form.refused(refusal), HttpStatus.UNPROCESSABLE_CONTENT);
		}
	}

	private Rendering show(Actor actor, Exercise exercise, Form form, HttpStatus status) {
		List<Participant> all = this.participants.list(actor, exercise.id());
		Map<OrganisationId, String> known = this.names
			.of(all.stream().map(Participant::organisation).collect(Collectors.toSet()));
		return this.frame.page("participants", actor, exercise)
			.status(status)
			.modelAttribute("form", form)
			.modelAttribute("lines", all.stream()
				.map(one -> new Line(one, known.getOrDefault(one.organisation(), one.organisation().toString())))
				.toList())
			.build();
	}

	/** An organisation in the list. */
	record Line(Participant participant, String name) {

	}

}
