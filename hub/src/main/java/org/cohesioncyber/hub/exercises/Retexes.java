package org.cohesioncyber.hub.exercises;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.cohesioncyber.hub.continuity.Activity;
import org.cohesioncyber.hub.continuity.ActivityId;
import org.cohesioncyber.hub.exercises.RetexBasis.ActionLine;
import org.cohesioncyber.hub.exercises.RetexBasis.FindingLine;
import org.cohesioncyber.hub.exercises.RetexBasis.MeasureLine;
import org.cohesioncyber.hub.exercises.RetexBasis.SharedLine;
import org.cohesioncyber.hub.identity.OrganisationNames;
import org.cohesioncyber.hub.ledger.Entry;
import org.cohesioncyber.hub.ledger.Ledger;
import org.cohesioncyber.hub.shared.Actor;
import org.cohesioncyber.hub.shared.Change;
import org.cohesioncyber.hub.shared.InvalidInput;
import org.cohesioncyber.hub.shared.OrganisationId;
import org.cohesioncyber.hub.shared.Page;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * How organisations look back at exercises: hot, right after the end; cold, later, with
 * what was agreed on, approved by a named person. Each organisation reads only its own,
 * whoever conducts the exercise; its conductors' holds of others what those shared.
 */
@Component
public class Retexes {

	private static final int MOST_SHARED = 500;

	private final Ledger ledger;

	private final Participants participants;

	private final RetexRows rows;

	private final ExerciseFindings findings;

	private final ExerciseActions actions;

	private final Measures measures;

	private final Observations observations;

	private final OrganisationNames names;

	private final ExerciseFacts facts;

	Retexes(Ledger ledger, Participants participants, RetexRows rows, ExerciseFindings findings,
			ExerciseActions actions, Measures measures, Observations observations, OrganisationNames names,
			ExerciseFacts facts) {
		this.ledger = ledger;
		this.participants = participants;
		this.rows = rows;
		this.findings = findings;
		this.actions = actions;
		this.measures = measures;
		this.observations = observations;
		this.names = names;
		this.facts = facts;
	}

	/** Whether it may be written now: the exercise ended and is not closed. */
	public static boolean isOpen(Exercise exercise) {
		return exercise.state().stage() == Stage.ENDED;
	}

	/** All versions of the own organisation's, the latest of each kind first. */
	public List<Retex> list(Actor actor, ExerciseId exercise) {
		Exercises.requireReader(actor);
		return this.ledger.read(actor, () -> this.rows.of(exercise, actor.requireOrganisation()));
	}

	/** The latest version of that kind. */
	public Optional<Retex> latest(Actor actor, ExerciseId exercise, RetexKind kind) {
		return list(actor, exercise).stream().filter(one -> one.kind() == kind).findFirst();
	}

	/** The latest approved version, or the latest one as long as none is. */
	public Optional<Retex> inForce(Actor actor, ExerciseId exercise, RetexKind kind) {
		List<Retex> versions = list(actor, exercise).stream().filter(one -> one.kind() == kind).toList();
		return versions.stream()
			.filter(one -> one.approval() != null)
			.findFirst()
			.or(() -> versions.stream().findFirst());
	}

	/** What it stands on: as it was when it was approved, or as it is now. */
	public RetexBasis basis(Actor actor, ExerciseId exercise, @Nullable Retex retex) {
		RetexApproval approval = retex == null ? null : retex.approval();
		return approval == null ? basis(actor, exercise) : approval.basis();
	}

	private RetexBasis basis(Actor actor, ExerciseId exercise) {
		Map<ActivityId, Activity> own = this.measures.measurable(actor)
			.stream()
			.collect(Collectors.toMap(Activity::id, Function.identity()));
		List<Measure> measured = this.measures.list(actor, exercise);
		List<Observation> shared = shared(actor, exercise);
		Map<OrganisationId, String> organisations = this.names.of(Stream
			.concat(measured.stream().map(Measure::organisation), shared.stream().map(Observation::organisation))
			.collect(Collectors.toSet()));
		return new RetexBasis(
				this.findings.list(actor, exercise)
					.stream()
					.map(one -> new FindingLine(one.kind(), one.text()))
					.toList(),
				this.actions.list(actor, exercise)
					.stream()
					.map(one -> new ActionLine(one.text().what(), one.text().who(), one.dueOn(), one.state().stage()))
					.toList(),
				measured.stream().map(one -> line(one, own.get(one.activity()), organisations)).toList(),
				shared.stream()
					.map(one -> new SharedLine(organisations.getOrDefault(one.organisation(), "–"), one.text()))
					.toList());
	}

	/** What others let the actor read, without what they corrected since. */
	private List<Observation> shared(Actor actor, ExerciseId exercise) {
		List<Observation> others = Page.<Observation>all(cursor -> this.observations.list(actor, exercise, cursor))
			.filter(one -> !one.organisation().equals(actor.requireOrganisation()))
			.limit(MOST_SHARED)
			.toList();
		Set<ObservationId> corrected = others.stream()
			.flatMap(one -> Optional.ofNullable(one.corrects()).stream())
			.collect(Collectors.toSet());
		return others.stream().filter(one -> !corrected.contains(one.id())).toList();
	}

	private static MeasureLine line(Measure measure, @Nullable Activity activity,
			Map<OrganisationId, String> organisations) {
		return activity == null
				? new MeasureLine(organisations.getOrDefault(measure.organisation(), "–"), measure.rto(), measure.rpo(),
						List.of())
				: new MeasureLine(activity.portrait().name(), measure.rto(), measure.rpo(),
						MeasureFinding.of(measure, activity.targets()));
	}

	/**
	 * Writes it, unless somebody changed it since that revision; a new version when the
	 * latest one is approved.
	 * @param revision 0 for the first writing
	 */
	public Change write(Actor actor, ExerciseId exercise, RetexKind kind, int revision, RetexDraft draft) {
		Exercise known = requireOpen(actor, exercise);
		RetexText text = draft.check(kind);
		Retex latest = latest(actor, exercise, kind).orElse(null);
		return this.ledger.write(actor, entry -> settled(entry, "exercise-retex-written", known, revision,
				keep(exercise, kind, latest, revision, text, entry)));
	}

	private boolean keep(ExerciseId exercise, RetexKind kind, @Nullable Retex latest, int revision, RetexText text,
			Entry entry) {
		if (latest != null && latest.approval() == null) {
			return this.rows.change(latest, revision, text, null, entry);
		}
		int before = latest == null ? 0 : latest.revision();
		int version = latest == null ? 1 : latest.version() + 1;
		return revision == before && this.rows.insert(exercise, kind, version, before + 1, text, entry);
	}

	/** Approves the latest version of the cold one with what it stands on now. */
	public Change approve(Actor actor, ExerciseId exercise, int revision, RetexApprovalDraft draft) {
		Exercise known = requireOpen(actor, exercise);
		RetexApproval approval = draft.check(known.day().orElseThrow(), this.actions.today(), basis(actor, exercise));
		Retex latest = latest(actor, exercise, RetexKind.COLD).filter(one -> one.approval() == null)
			.orElseThrow(() -> new InvalidInput("synthesis", "", "une synthèse écrite, et pas encore approuvée",
					"a synthesis that was written and is not approved yet"));
		return this.ledger.write(actor, entry -> settled(entry, "exercise-retex-approved", known, revision,
				this.rows.change(latest, revision, latest.text(), approval, entry)));
	}

	private Exercise requireOpen(Actor actor, ExerciseId id) {
		Exercise exercise = this.participants.requireWriter(actor, id);
		if (!isOpen(exercise)) {
			throw new InvalidInput("exercise", exercise.state().stage(),
					"un exercice terminé ; celui-ci est " + exercise.state().stage().french(),
					"an exercise that has ended; this one is " + exercise.state().stage().english());
		}
		return exercise;
	}

	private Change settled(Entry entry, String act, Exercise known, int revision, boolean isDone) {
		if (!isDone) {
			this.facts.refused(entry, act + "-refused", known.id(), revision);
			return Change.STALE;
		}
		this.facts.happened(entry, act, Exercises.changed(known, known.state().stage()),
				Set.of(entry.actor().requireOrganisation()));
		return Change.DONE;
	}

}
