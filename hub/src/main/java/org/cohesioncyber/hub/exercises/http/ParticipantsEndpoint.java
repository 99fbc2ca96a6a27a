package org.cohesioncyber.hub.exercises.http;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import org.cohesioncyber.hub.exercises.ExerciseId;
import org.cohesioncyber.hub.exercises.Exercises;
import org.cohesioncyber.hub.exercises.InvitationDraft;
import org.cohesioncyber.hub.exercises.Invitations;
import org.cohesioncyber.hub.exercises.Participant;
import org.cohesioncyber.hub.exercises.Participants;
import org.cohesioncyber.hub.shared.Actor;
import org.cohesioncyber.hub.shared.CallableBy;
import org.cohesioncyber.hub.shared.CallableBy.Caller;
import org.cohesioncyber.hub.shared.Role;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/** {@code /api/v1/exercises/…/participants}: who takes part, and the own people. */
@RestController
@RequestMapping("/api/v1/exercises/{id}/participants")
class ParticipantsEndpoint {

	private final Exercises exercises;

	private final Participants participants;

	private final Invitations invitations;

	ParticipantsEndpoint(Exercises exercises, Participants participants, Invitations invitations) {
		this.invitations = invitations;
		this.exercises = exercises;
		this.participants = participants;
	}

	@GetMapping
	@CallableBy(value = Caller.MEMBER, roles = { Role.RSSI, Role.PARTNER, Role.COORDINATOR })
	List<View> list(Actor actor, @PathVariable ExerciseId id) {
		require(actor, id);
		return this.participants.list(actor, id).stream().map(View::of).toList();
	}

	/** Asks organisations to take part in an exercise of the territory. */
	@PostMapping
	@CallableBy(value = Caller.MEMBER, roles = Role.COORDINATOR)
	List<View> invite(Actor actor, @PathVariable ExerciseId id, @RequestBody InvitationDraft draft) {
		require(actor, id);
		this.invitations.invite(actor, id, draft);
		return list(actor, id);
	}

	/** Answers for the own organisation. */
	@PutMapping("/own/answer")
	@CallableBy(value = Caller.MEMBER, roles = Role.RSSI)
	List<View> answer(Actor actor, @PathVariable ExerciseId id, @RequestBody Answer answer) {
		require(actor, id);
		this.invitations.answer(actor, id, answer.participation());
		return list(actor, id);
	}

	/** The people and roles of the own organisation. */
	@GetMapping("/own")
	@CallableBy(value = Caller.MEMBER, roles = { Role.RSSI, Role.PARTNER, Role.COORDINATOR })
	People people(Actor actor, @PathVariable ExerciseId id) {
		require(actor, id);
		return new People(this.participants.people(actor, id));
	}

	@PutMapping("/own")
	@CallableBy(value = Caller.MEMBER, roles = { Role.RSSI, Role.COORDINATOR })
	People name(Actor actor, @PathVariable ExerciseId id, @RequestBody People people) {
		require(actor, id);
		this.participants.name(actor, id, people.people());
		return people(actor, id);
	}

	private void require(Actor actor, ExerciseId id) {
		if (this.exercises.find(actor, id).isEmpty()) {
			throw new ResponseStatusException(HttpStatus.NOT_FOUND);
		}
	}

	/** {@code ACCEPTED} or {@code DECLINED}. */
	record Answer(@Nullable String participation) {

	}

	/** People and roles, as free text. */
	record People(@Nullable String people) {

	}

	/** An organisation that takes part, or was asked to, in JSON. */
	record View(UUID organisation, Participant.State state, Instant invitedAt, @Nullable Instant answeredAt,
			int observations, int measures) {

		static View of(Participant one) {
			return new View(one.organisation().value(), one.state(), one.invitedAt(), one.answeredAt(),
					one.observations(), one.measures());
		}

	}

}
