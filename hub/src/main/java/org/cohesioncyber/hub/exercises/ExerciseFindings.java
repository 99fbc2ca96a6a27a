package org.cohesioncyber.hub.exercises;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import org.cohesioncyber.hub.continuity.ActivityId;
import org.cohesioncyber.hub.ledger.Entry;
import org.cohesioncyber.hub.ledger.Ledger;
import org.cohesioncyber.hub.plans.PlanId;
import org.cohesioncyber.hub.plans.Plans;
import org.cohesioncyber.hub.shared.Actor;
import org.cohesioncyber.hub.shared.Change;
import org.cohesioncyber.hub.shared.IdempotencyKey;
import org.cohesioncyber.hub.shared.InvalidInput;
import org.cohesioncyber.hub.shared.NotPermitted;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * What organisations draw from exercises: strengths, difficulties, gaps. Each
 * organisation reads only its own, whoever conducts the exercise.
 */
@Component
public class ExerciseFindings {

	private static final int MOST = 200;

	private final Ledger ledger;

	private final Participants participants;

	private final FindingRows rows;

	private final ActionRows actions;

	private final ExerciseFacts facts;

	private final Measures measures;

	private final Plans plans;

	ExerciseFindings(Ledger ledger, Participants participants, FindingRows rows, ActionRows actions,
			ExerciseFacts facts, Measures measures, Plans plans) {
		this.ledger = ledger;
		this.participants = participants;
		this.rows = rows;
		this.actions = actions;
		this.facts = facts;
		this.measures = measures;
		this.plans = plans;
	}

	/** The own organisation's of an exercise, in the order they were written down. */
	public List<ExerciseFinding> list(Actor actor, ExerciseId exercise) {
		Exercises.requireReader(actor);
		return this.ledger.read(actor, () -> this.rows.of(exercise, actor.requireOrganisation()));
	}

	/** One of those. */
	public Optional<ExerciseFinding> find(Actor actor, ExerciseId exercise, FindingId id) {
		Exercises.requireReader(actor);
		return this.ledger.read(actor, () -> this.rows.find(exercise, id));
	}

	/**
	 * Writes a finding down, from the start of the exercise until it is closed.
	 * @param idempotencyKey makes the same request once
	 */
	public FindingId add(Actor actor, ExerciseId exercise, FindingDraft draft, @Nullable String idempotencyKey) {
		Exercise known = this.participants.requireRecording(actor, exercise);
		FindingDraft.Checked finding = checked(actor, draft);
		UUID id = this.ledger.write(actor,
				entry -> entry.once(IdempotencyKey.of("exercise-finding", idempotencyKey), () -> {
					if (this.rows.of(exercise, actor.requireOrganisation()).size() >= MOST) {
						throw new InvalidInput("text", finding.text(), MOST + " constats au plus par exercice",
								"at most " + MOST + " findings an exercise");
					}
					FindingId added = new FindingId(UUID.randomUUID());
					this.rows.insert(added, exercise, finding, entry);
					happened(entry, "exercise-finding-added", known);
					return added.value();
				}));
		return new FindingId(id);
	}

	/** Replaces a finding, unless somebody changed it since that revision. */
	public Change change(Actor actor, ExerciseId exercise, FindingId id, int revision, FindingDraft draft) {
		Exercise known = requireFinding(actor, exercise, id);
		FindingDraft.Checked finding = checked(actor, draft);
		return this.ledger.write(actor, entry -> settled(entry, "exercise-finding-changed", known, revision,
				this.rows.change(exercise, id, revision, finding, entry)));
	}

	/** Takes a finding back from which no action was drawn. */
	public Change remove(Actor actor, ExerciseId exercise, FindingId id, int revision) {
		Exercise known = requireFinding(actor, exercise, id);
		return this.ledger.write(actor, entry -> {
			if (this.actions.isDrawnFrom(id)) {
				throw new InvalidInput("finding", id, "un constat dont aucune action n’est tirée",
						"a finding no action was drawn from");
			}
			return settled(entry, "exercise-finding-removed", known, revision,
					this.rows.remove(exercise, id, revision));
		});
	}

	private Change settled(Entry entry, String act, Exercise known, int revision, boolean isDone) {
		if (!isDone) {
			this.facts.refused(entry, act + "-refused", known.id(), revision);
			return Change.STALE;
		}
		happened(entry, act, known);
		return Change.DONE;
	}

	private void happened(Entry entry, String act, Exercise known) {
		this.facts.happened(entry, act, Exercises.changed(known, known.state().stage()),
				Set.of(entry.actor().requireOrganisation()));
	}

	private Exercise requireFinding(Actor actor, ExerciseId exercise, FindingId id) {
		Exercise known = this.participants.requireRecording(actor, exercise);
		find(actor, exercise, id).orElseThrow(() -> new NotPermitted("a finding of one's organisation"));
		return known;
	}

	/** Only what the actor may find can be what it is about. */
	private FindingDraft.Checked checked(Actor actor, FindingDraft draft) {
		FindingDraft.Checked finding = draft.check();
		ActivityId activity = finding.activity();
		if (activity != null && this.measures.measurable(actor).stream().noneMatch(one -> one.id().equals(activity))) {
			throw new InvalidInput("aboutActivity", activity, "une activité de votre organisation",
					"an activity of your organisation");
		}
		PlanId plan = finding.plan();
		if (plan != null && this.plans.find(actor, plan).isEmpty()) {
			throw new InvalidInput("aboutPlan", plan, "un plan de votre organisation", "a plan of your organisation");
		}
		return finding;
	}

}
