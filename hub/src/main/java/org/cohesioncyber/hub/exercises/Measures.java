package org.cohesioncyber.hub.exercises;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.cohesioncyber.hub.continuity.Activities;
import org.cohesioncyber.hub.continuity.Activity;
import org.cohesioncyber.hub.continuity.ActivityId;
import org.cohesioncyber.hub.ledger.Entry;
import org.cohesioncyber.hub.ledger.Ledger;
import org.cohesioncyber.hub.shared.Actor;
import org.cohesioncyber.hub.shared.IdempotencyKey;
import org.cohesioncyber.hub.shared.InvalidInput;
import org.cohesioncyber.hub.shared.OrganisationId;
import org.cohesioncyber.hub.shared.Role;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * What exercises showed of the own organisation's activities: how soon they were back,
 * and how much was lost. Those who conduct an exercise read only what is shared with
 * them.
 */
@Component
public class Measures {

	private final Ledger ledger;

	private final Participants participants;

	private final ParticipantRows counts;

	private final MeasureRows rows;

	private final ExerciseFacts facts;

	private final Activities activities;

	Measures(Ledger ledger, Participants participants, ParticipantRows counts, MeasureRows rows, ExerciseFacts facts,
			Activities activities) {
		this.ledger = ledger;
		this.participants = participants;
		this.counts = counts;
		this.rows = rows;
		this.facts = facts;
		this.activities = activities;
	}

	/** Of an exercise: the own organisation's, and those shared with the actor. */
	public List<Measure> list(Actor actor, ExerciseId id) {
		Exercises.requireReader(actor);
		return this.ledger.read(actor, () -> this.rows.ofExercise(id));
	}

	/** Of one of the own organisation's activities, the latest exercise first. */
	public List<Measure> of(Actor actor, ActivityId activity) {
		Exercises.requireReader(actor);
		OrganisationId own = actor.requireOrganisation();
		return this.ledger.read(actor, () -> this.rows.ofActivity(own, activity));
	}

	/** The own organisation's activities, which may be measured. */
	public List<Activity> measurable(Actor actor) {
		return actor.has(Role.RSSI) || actor.has(Role.PARTNER) ? this.activities.all(actor) : List.of();
	}

	/**
	 * Keeps a measure of an activity, in place of an earlier one of this exercise.
	 * @param idempotencyKey makes the same request once
	 */
	public void keep(Actor actor, ExerciseId id, MeasureDraft draft, @Nullable String idempotencyKey) {
		Exercise exercise = this.participants.requireRecording(actor, id);
		MeasureDraft.Checked measure = draft.check();
		if (measurable(actor).stream().noneMatch(one -> one.id().equals(measure.activity()))) {
			throw unknown(measure.activity());
		}
		this.ledger.write(actor, entry -> entry.once(IdempotencyKey.of("measure", idempotencyKey), () -> {
			this.rows.keep(id, actor.requireOrganisation(), measure, entry);
			return told(entry, exercise, "exercise-measured", measure.shared()).value();
		}));
	}

	/** Takes a measure back. */
	public void remove(Actor actor, ExerciseId id, ActivityId activity) {
		Exercise exercise = this.participants.requireRecording(actor, id);
		this.ledger.write(actor, entry -> {
			if (!this.rows.remove(id, actor.requireOrganisation(), activity)) {
				throw unknown(activity);
			}
			return told(entry, exercise, "exercise-measure-removed", false);
		});
	}

	private ExerciseId told(Entry entry, Exercise exercise, String act, boolean isShared) {
		OrganisationId own = entry.actor().requireOrganisation();
		this.counts.count(exercise.id(), own);
		Set<OrganisationId> told = isShared ? Stream.of(own, exercise.organisation()).collect(Collectors.toSet())
				: Set.of(own);
		this.facts.happened(entry, act, Exercises.changed(exercise, exercise.state().stage()), told);
		return exercise.id();
	}

	private static InvalidInput unknown(ActivityId activity) {
		return new InvalidInput("activity", activity, "une activité de votre organisation",
				"an activity of your organisation");
	}

}
