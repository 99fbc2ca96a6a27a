package org.cohesioncyber.hub.exercises.web;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import org.cohesioncyber.hub.charter.Organisation;
import org.cohesioncyber.hub.charter.Organisations;
import org.cohesioncyber.hub.exercises.Exercise;
import org.cohesioncyber.hub.exercises.ExerciseId;
import org.cohesioncyber.hub.exercises.ExerciseKind;
import org.cohesioncyber.hub.exercises.InvitationDraft;
import org.cohesioncyber.hub.exercises.Invitations;
import org.cohesioncyber.hub.exercises.Participant;
import org.cohesioncyber.hub.exercises.Participants;
import org.cohesioncyber.hub.identity.OrganisationNames;
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

/** Who takes part in an exercise. */
@Controller
class ParticipantPages {

	private static final String PATH = ExerciseFrame.ONE + "/participants";

	private static final int SIZE = 20;

	private final ExerciseFrame frame;

	private final Participants participants;

	private final Invitations invitations;

	private final Organisations organisations;

	private final OrganisationNames names;

	ParticipantPages(ExerciseFrame frame, Participants participants, Invitations invitations,
			Organisations organisations, OrganisationNames names) {
		this.frame = frame;
		this.participants = participants;
		this.invitations = invitations;
		this.organisations = organisations;
		this.names = names;
	}

	@GetMapping(PATH)
	@CallableBy(value = Caller.MEMBER, roles = { Role.RSSI, Role.PARTNER, Role.COORDINATOR })
	Rendering show(Actor actor, @PathVariable ExerciseId id,
			@RequestParam(name = "suite", required = false) @Nullable String cursor) {
		return show(actor, this.frame.find(actor, id), Form.empty().with("people", this.participants.people(actor, id)),
				cursor, HttpStatus.OK);
	}

	@PostMapping(PATH)
	@CallableBy(value = Caller.MEMBER, roles = { Role.RSSI, Role.COORDINATOR })
	Rendering name(Actor actor, @PathVariable ExerciseId id, Form form) {
		Exercise exercise = this.frame.find(actor, id);
		try {
			this.participants.name(actor, id, form.value("people"));
			return ExerciseFrame.shown(path(id));
		}
		catch (InvalidInput refusal) {
			return show(actor, exercise, form.refused(refusal), null, HttpStatus.UNPROCESSABLE_CONTENT);
		}
	}

	@PostMapping(ExerciseFrame.ONE + "/invitations")
	@CallableBy(value = Caller.MEMBER, roles = Role.COORDINATOR)
	Rendering invite(Actor actor, @PathVariable ExerciseId id, Form form) {
		Exercise exercise = this.frame.find(actor, id);
		try {
			List<String> named = form.value("organisations")
				.lines()
				.map(String::strip)
				.filter(line -> !line.isEmpty())
				.map(line -> typed(actor, line).toString())
				.toList();
			this.invitations.invite(actor, id, new InvitationDraft(named, form.chose("everybody", "YES")));
			return ExerciseFrame.shown(path(id));
		}
		catch (InvalidInput refusal) {
			return show(actor, exercise, form.with("people", this.participants.people(actor, id)).refused(refusal),
					null, HttpStatus.UNPROCESSABLE_CONTENT);
		}
	}

	/** The one organisation whose name was typed. */
	private OrganisationId typed(Actor actor, String line) {
		List<Organisation> found = line.length() < 2 ? List.of() : this.organisations.matching(actor, line);
		if (found.size() != 1) {
			String several = found.stream().limit(5).map(Organisation::name).collect(Collectors.joining(", "));
			throw new InvalidInput("organisations", line,
					several.isEmpty() ? "le nom d’un acteur du registre" : "un seul acteur : " + several,
					several.isEmpty() ? "the name of a member of the register" : "one member: " + several);
		}
		return found.getFirst().id();
	}

	private Rendering show(Actor actor, Exercise exercise, Form form, @Nullable String cursor, HttpStatus status) {
		Page<Participant> page = Page.of(this.participants.list(actor, exercise.id()),
				one -> one.organisation().toString(), cursor == null ? "" : cursor, SIZE);
		Map<OrganisationId, String> known = this.names
			.of(page.items().stream().map(Participant::organisation).collect(Collectors.toSet()));
		return this.frame.page("participants", actor, exercise)
			.status(status)
			.modelAttribute("form", form)
			.modelAttribute("mayInvite",
					exercise.kind() == ExerciseKind.TERRITORY && exercise.isConductedBy(actor)
							&& ExerciseFrame.isOpen(exercise))
			.modelAttribute("everybody", List.of(Choice.key("YES", "exercises.invite.everybody.YES")))
			.modelAttribute("lines", page.items()
				.stream()
				.map(one -> new Line(one, known.getOrDefault(one.organisation(), one.organisation().toString())))
				.toList())
			.modelAttribute("first", cursor == null ? "" : path(exercise.id()))
			.modelAttribute("next", page.next() == null ? "" : path(exercise.id()) + "?suite=" + page.next())
			.build();
	}

	private static String path(ExerciseId id) {
		return ExerciseFrame.path(id) + "/participants";
	}

	/** An organisation in the list. */
	record Line(Participant participant, String name) {

	}

}
