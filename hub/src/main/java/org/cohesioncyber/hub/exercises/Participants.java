package org.cohesioncyber.hub.exercises;

import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.cohesioncyber.hub.ledger.Ledger;
import org.cohesioncyber.hub.ledger.Subject;
import org.cohesioncyber.hub.shared.Actor;
import org.cohesioncyber.hub.shared.Faulty;
import org.cohesioncyber.hub.shared.InvalidInput;
import org.cohesioncyber.hub.shared.NotPermitted;
import org.cohesioncyber.hub.shared.Role;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Who takes part in an exercise: organisations, and for each the people and roles it
 * names, which only it reads.
 */
@Component
public class Participants {

	private final Ledger ledger;

	private final Exercises exercises;

	private final ParticipantRows rows;

	Participants(Ledger ledger, Exercises exercises, ParticipantRows rows) {
		this.ledger = ledger;
		this.exercises = exercises;
		this.rows = rows;
	}

	/** All for who conducts it, the own organisation for who takes part. */
	public List<Participant> list(Actor actor, ExerciseId id) {
		Exercises.requireReader(actor);
		return this.ledger.read(actor, () -> this.rows.of(id));
	}

	/** The own organisation, if it takes part or was asked to. */
	public Optional<Participant> own(Actor actor, ExerciseId id) {
		Exercises.requireReader(actor);
		return this.ledger.read(actor, () -> this.rows.find(id, actor.requireOrganisation()));
	}

	/** The people and roles of the own organisation; blank when none were named. */
	public String people(Actor actor, ExerciseId id) {
		Exercises.requireReader(actor);
		return this.ledger.read(actor, () -> this.rows.people(id, actor.requireOrganisation()));
	}

	/** Whether the actor writes for the own organisation, which takes part. */
	public boolean mayWrite(Actor actor, Exercise exercise) {
		return (actor.has(Role.RSSI) || exercise.isConductedBy(actor))
				&& own(actor, exercise.id()).filter(one -> one.state() == Participant.State.ACCEPTED).isPresent();
	}

	/** Names the people and roles of the own organisation, replacing those before. */
	public void name(Actor actor, ExerciseId id, @Nullable String people) {
		requireWriter(actor, id);
		Faulty checks = new Faulty();
		Optional<String> named = checks.lines("people", people, 0, 4000);
		checks.done();
		this.ledger.write(actor, entry -> {
			this.rows.keepPeople(id, actor.requireOrganisation(), named.orElseThrow());
			// Not who they are: the journal is kept in clear and for ever.
			entry.journal("exercise-people-named", new Subject("exercise", id.value()), Map.of());
			return id;
		});
	}

	/** The exercise, for who writes for an organisation that takes part in it. */
	Exercise requireWriter(Actor actor, ExerciseId id) {
		actor.require(Role.RSSI, Role.COORDINATOR);
		return this.exercises.find(actor, id)
			.filter(exercise -> mayWrite(actor, exercise))
			.orElseThrow(() -> new NotPermitted("an exercise one's organisation takes part in"));
	}

	/** The same, as long as what happens may be written down. */
	Exercise requireRecording(Actor actor, ExerciseId id) {
		Exercise exercise = requireWriter(actor, id);
		if (!exercise.state().isRecording()) {
			throw new InvalidInput("exercise", exercise.state().stage(),
					"un exercice en cours ou terminé ; celui-ci est " + exercise.state().stage().french(),
					"an exercise that is under way or ended; this one is " + exercise.state().stage().english());
		}
		return exercise;
	}

}
