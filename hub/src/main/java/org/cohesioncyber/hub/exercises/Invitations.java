package org.cohesioncyber.hub.exercises;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.cohesioncyber.hub.charter.Engagement;
import org.cohesioncyber.hub.charter.Organisations;
import org.cohesioncyber.hub.exercises.Participant.State;
import org.cohesioncyber.hub.ledger.Entry;
import org.cohesioncyber.hub.ledger.Ledger;
import org.cohesioncyber.hub.shared.Actor;
import org.cohesioncyber.hub.shared.Faulty;
import org.cohesioncyber.hub.shared.InvalidInput;
import org.cohesioncyber.hub.shared.NotPermitted;
import org.cohesioncyber.hub.shared.OrganisationId;
import org.cohesioncyber.hub.shared.Role;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Invitations to exercises of the territory. Coordinators ask, an organisation's RSSI
 * answers; only who accepted takes part.
 */
@Component
public class Invitations {

	/** Told to those asked once the exercise is announced. */
	static final String INVITED = "exercises.invited";

	static final String PATH = "/exercices/invitations";

	private final Ledger ledger;

	private final Exercises exercises;

	private final ParticipantRows rows;

	private final ExerciseFacts facts;

	private final Organisations organisations;

	private final Engagement engagement;

	Invitations(Ledger ledger, Exercises exercises, ParticipantRows rows, ExerciseFacts facts,
			Organisations organisations, Engagement engagement) {
		this.ledger = ledger;
		this.exercises = exercises;
		this.rows = rows;
		this.facts = facts;
		this.organisations = organisations;
		this.engagement = engagement;
	}

	/** Those the own organisation got, the latest first; at most 100. */
	public List<Invitation> own(Actor actor) {
		actor.require(Role.RSSI, Role.PARTNER);
		OrganisationId own = actor.requireOrganisation();
		return this.ledger.read(actor,
				() -> this.rows.invitations(own)
					.stream()
					.flatMap(one -> this.exercises.find(actor, one.exercise())
						.map(exercise -> new Invitation(exercise, one))
						.stream())
					.toList());
	}

	/** Asks organisations to take part; those asked before are not asked again. */
	public void invite(Actor actor, ExerciseId id, InvitationDraft draft) {
		Exercise exercise = this.exercises.requireConducted(actor, id);
		Set<OrganisationId> asked = new HashSet<>(draft.check());
		requireOpen(exercise);
		requireRegistered(actor, asked);
		if (draft.isForEverybody()) {
			asked.addAll(this.engagement.engagedToday());
		}
		this.ledger.write(actor, entry -> {
			Set<OrganisationId> known = this.rows.of(id)
				.stream()
				.map(Participant::organisation)
				.collect(Collectors.toSet());
			asked.removeAll(known);
			this.rows.invite(exercise, asked, entry);
			ExerciseChanged what = Exercises.changed(exercise, exercise.state().stage());
			boolean isAnnounced = exercise.state().stage() != Stage.DRAFT;
			this.facts.happened(entry, "exercise-invited", what,
					isAnnounced ? this.rows.told(id) : Set.of(exercise.organisation()));
			if (isAnnounced) {
				this.facts.tell(entry, INVITED, what, asked, PATH);
			}
			return id;
		});
	}

	private static void requireOpen(Exercise exercise) {
		if (exercise.kind() != ExerciseKind.TERRITORY) {
			throw new InvalidInput("exerciseKind", exercise.kind(), "TERRITORY", "TERRITORY");
		}
		if (!Move.CANCEL.isLegalAt(exercise.state().stage())) {
			throw new InvalidInput("exercise", exercise.state().stage(), "un exercice qui n’est pas terminé",
					"an exercise that has not ended");
		}
	}

	private void requireRegistered(Actor actor, Set<OrganisationId> asked) {
		Map<OrganisationId, String> known = this.organisations.names(actor, asked);
		asked.stream().filter(one -> !known.containsKey(one)).findFirst().ifPresent(one -> {
			throw new InvalidInput("organisations", one, "une organisation du registre",
					"an organisation of the register");
		});
	}

	/**
	 * Answers for the own organisation, and as often as it changes its mind, until the
	 * exercise ends.
	 * @param participation {@code ACCEPTED} or {@code DECLINED}
	 */
	public void answer(Actor actor, ExerciseId id, @Nullable String participation) {
		actor.require(Role.RSSI);
		OrganisationId own = actor.requireOrganisation();
		Exercise exercise = this.exercises.find(actor, id)
			.filter(one -> !one.organisation().equals(own))
			.orElseThrow(() -> new NotPermitted("an invitation of one's organisation"));
		State state = read(participation);
		if (exercise.state().stage() != Stage.ANNOUNCED && exercise.state().stage() != Stage.UNDER_WAY) {
			throw new InvalidInput("exercise", exercise.state().stage(),
					"un exercice annoncé ou en cours ; celui-ci est " + exercise.state().stage().french(),
					"an exercise that is announced or under way; this one is " + exercise.state().stage().english());
		}
		this.ledger.write(actor, entry -> answered(entry, exercise, own, state));
	}

	private ExerciseId answered(Entry entry, Exercise exercise, OrganisationId own, State state) {
		this.rows.answer(exercise.id(), own, state, entry);
		this.facts.happened(entry, state == State.ACCEPTED ? "exercise-accepted" : "exercise-declined",
				Exercises.changed(exercise, exercise.state().stage()),
				Stream.of(own, exercise.organisation()).collect(Collectors.toSet()));
		return exercise.id();
	}

	private static State read(@Nullable String participation) {
		Faulty checks = new Faulty();
		var state = checks.read("participation", participation, text -> {
			State read = State.valueOf(text);
			if (read == State.INVITED) {
				throw new IllegalArgumentException(text);
			}
			return read;
		}, "ACCEPTED ou DECLINED", "ACCEPTED or DECLINED");
		checks.done();
		return state.orElseThrow();
	}

}
