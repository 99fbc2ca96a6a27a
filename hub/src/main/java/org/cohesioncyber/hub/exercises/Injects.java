package org.cohesioncyber.hub.exercises;

import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import org.cohesioncyber.hub.exercises.Inject.Direction;
import org.cohesioncyber.hub.exercises.Inject.State;
import org.cohesioncyber.hub.ledger.Entry;
import org.cohesioncyber.hub.ledger.Ledger;
import org.cohesioncyber.hub.ledger.Subject;
import org.cohesioncyber.hub.shared.Actor;
import org.cohesioncyber.hub.shared.Change;
import org.cohesioncyber.hub.shared.Faulty;
import org.cohesioncyber.hub.shared.IdempotencyKey;
import org.cohesioncyber.hub.shared.InvalidInput;
import org.cohesioncyber.hub.shared.NotPermitted;
import org.cohesioncyber.hub.shared.OrganisationId;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * The scenario of an exercise: its story, and what is told when. Whoever conducts it
 * knows all of it; whoever takes part the story once it began, and injects once issued to
 * them.
 */
@Component
public class Injects {

	private static final int MOST = 200;

	private final Ledger ledger;

	private final Exercises exercises;

	private final ParticipantRows participants;

	private final InjectRows rows;

	private final ExerciseFacts facts;

	Injects(Ledger ledger, Exercises exercises, ParticipantRows participants, InjectRows rows, ExerciseFacts facts) {
		this.ledger = ledger;
		this.exercises = exercises;
		this.participants = participants;
		this.rows = rows;
		this.facts = facts;
	}

	/** The story told at the start; blank when there is none the actor may read yet. */
	public String narrative(Actor actor, ExerciseId id) {
		Exercises.requireReader(actor);
		return this.ledger.read(actor, () -> this.rows.narrative(id));
	}

	/** Tells the story anew, for who conducts the exercise. */
	public void narrate(Actor actor, ExerciseId id, @Nullable String narrative) {
		Exercise exercise = requireOpen(actor, id);
		Faulty checks = new Faulty();
		Optional<String> told = checks.lines("narrative", narrative, 0, 10_000);
		checks.done();
		this.ledger.write(actor, entry -> {
			this.rows.keepNarrative(exercise, told.orElseThrow());
			entry.journal("exercise-narrated", new Subject("exercise", id.value()), Map.of());
			return id;
		});
	}

	/**
	 * All for who conducts the exercise, in the order of the scenario; those issued to
	 * the actor's organisation for who takes part, as they came.
	 */
	public List<Inject> list(Actor actor, ExerciseId id) {
		Exercises.requireReader(actor);
		List<Inject> found = this.ledger.read(actor, () -> this.rows.of(id));
		boolean conducts = this.exercises.find(actor, id).filter(one -> one.isConductedBy(actor)).isPresent();
		return conducts ? found
				: found.stream()
					.sorted(Comparator.comparing((Inject one) -> Objects.requireNonNull(one.settledAt())))
					.toList();
	}

	/** One of those. */
	public Optional<Inject> find(Actor actor, ExerciseId id, InjectId inject) {
		Exercises.requireReader(actor);
		return this.ledger.read(actor, () -> this.rows.find(id, inject));
	}

	/**
	 * Adds an inject, also while the exercise is under way; at most 200.
	 * @param idempotencyKey makes the same request once
	 */
	public InjectId add(Actor actor, ExerciseId id, InjectDraft draft, @Nullable String idempotencyKey) {
		Exercise exercise = requireOpen(actor, id);
		InjectDraft.Checked inject = draft.check();
		UUID added = this.ledger.write(actor, entry -> entry.once(IdempotencyKey.of("inject", idempotencyKey), () -> {
			requireParticipants(id, inject);
			if (this.rows.count(id) >= MOST) {
				throw new InvalidInput("message", inject.text().message(), MOST + " injections au plus",
						"at most " + MOST + " injects");
			}
			InjectId made = new InjectId(UUID.randomUUID());
			this.rows.insert(made, exercise, inject);
			prepared(entry, "exercise-inject-added", exercise);
			return made.value();
		}));
		return new InjectId(added);
	}

	/** Replaces an inject that is still planned, unless somebody changed it since. */
	public Change change(Actor actor, ExerciseId id, InjectId inject, int revision, InjectDraft draft) {
		Exercise exercise = requireOpen(actor, id);
		requirePlanned(actor, id, inject);
		InjectDraft.Checked checked = draft.check();
		return this.ledger.write(actor, entry -> {
			requireParticipants(id, checked);
			if (!this.rows.change(inject, exercise, revision, checked)) {
				this.facts.refused(entry, "exercise-inject-change-refused", id, revision);
				return Change.STALE;
			}
			prepared(entry, "exercise-inject-changed", exercise);
			return Change.DONE;
		});
	}

	/** Takes an inject out that is still planned. */
	public void remove(Actor actor, ExerciseId id, InjectId inject) {
		Exercise exercise = requireOpen(actor, id);
		requirePlanned(actor, id, inject);
		this.ledger.write(actor, entry -> {
			prepared(entry, "exercise-inject-removed", exercise);
			return this.rows.remove(inject);
		});
	}

	/** Tells it now. */
	public void issue(Actor actor, ExerciseId id, InjectId inject) {
		settle(actor, id, inject, State.ISSUED, "");
	}

	/** Leaves it out, with a reason for the conductors. */
	public void skip(Actor actor, ExerciseId id, InjectId inject, @Nullable String reason) {
		Faulty checks = new Faulty();
		Optional<String> why = checks.lines("reason", reason, 3, 1000);
		checks.done();
		settle(actor, id, inject, State.SKIPPED, why.orElseThrow());
	}

	private void settle(Actor actor, ExerciseId id, InjectId inject, State state, String why) {
		Exercise exercise = this.exercises.requireConducted(actor, id);
		if (exercise.state().stage() != Stage.UNDER_WAY) {
			throw new InvalidInput("exercise", exercise.state().stage(),
					"un exercice en cours ; celui-ci est " + exercise.state().stage().french(),
					"an exercise that is under way; this one is " + exercise.state().stage().english());
		}
		Inject known = requirePlanned(actor, id, inject);
		this.ledger.write(actor, entry -> {
			Direction direction = known.direction();
			if (!this.rows.settle(inject, state, new Direction(direction == null ? "" : direction.expected(), why),
					entry)) {
				throw settled(known);
			}
			this.facts.happened(entry, state == State.ISSUED ? "exercise-inject-issued" : "exercise-inject-skipped",
					Exercises.changed(exercise, Stage.UNDER_WAY), told(exercise, known, state));
			return inject;
		});
	}

	/** An inject left out is nobody's concern but the conductors'. */
	private Set<OrganisationId> told(Exercise exercise, Inject inject, State state) {
		Set<OrganisationId> told = new HashSet<>(Set.of(exercise.organisation()));
		if (state == State.ISSUED) {
			this.participants.accepted(exercise.id())
				.stream()
				.filter(one -> inject.toAll() || inject.addressees().contains(one))
				.forEach(told::add);
		}
		return told;
	}

	private void prepared(Entry entry, String act, Exercise exercise) {
		this.facts.happened(entry, act, Exercises.changed(exercise, exercise.state().stage()),
				Set.of(exercise.organisation()));
	}

	private void requireParticipants(ExerciseId id, InjectDraft.Checked inject) {
		Set<OrganisationId> known = this.participants.told(id);
		inject.addressees().stream().filter(one -> !known.contains(one)).findFirst().ifPresent(one -> {
			throw new InvalidInput("addressees", one, "une organisation qui participe",
					"an organisation that takes part");
		});
	}

	private Inject requirePlanned(Actor actor, ExerciseId id, InjectId inject) {
		Inject known = find(actor, id, inject).orElseThrow(() -> new NotPermitted("an inject of that exercise"));
		if (known.state() != State.PLANNED) {
			throw settled(known);
		}
		return known;
	}

	private static InvalidInput settled(Inject inject) {
		return new InvalidInput("inject", inject.state(), "une injection ni émise ni passée",
				"an inject neither issued nor skipped");
	}

	/** The exercise, for who conducts it, until it ended. */
	private Exercise requireOpen(Actor actor, ExerciseId id) {
		Exercise exercise = this.exercises.requireConducted(actor, id);
		if (!Move.CANCEL.isLegalAt(exercise.state().stage())) {
			throw new InvalidInput("exercise", exercise.state().stage(), "un exercice qui n’est pas terminé",
					"an exercise that has not ended");
		}
		return exercise;
	}

}
