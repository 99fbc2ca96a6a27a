package org.cohesioncyber.hub.exercises;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import org.cohesioncyber.hub.exercises.ExerciseDraft.Checked;
import org.cohesioncyber.hub.ledger.Entry;
import org.cohesioncyber.hub.ledger.Ledger;
import org.cohesioncyber.hub.plans.PlanId;
import org.cohesioncyber.hub.plans.Plans;
import org.cohesioncyber.hub.shared.Actor;
import org.cohesioncyber.hub.shared.Change;
import org.cohesioncyber.hub.shared.Cursor;
import org.cohesioncyber.hub.shared.IdempotencyKey;
import org.cohesioncyber.hub.shared.InvalidInput;
import org.cohesioncyber.hub.shared.NotPermitted;
import org.cohesioncyber.hub.shared.OrganisationId;
import org.cohesioncyber.hub.shared.Page;
import org.cohesioncyber.hub.shared.Role;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Exercises as a whole. An organisation's RSSI prepares and runs its own, the
 * coordinators the territory's; whoever takes part knows of it once it is announced.
 */
@Component
public class Exercises {

	private static final int PAGE = 20;

	private static final int REHEARSALS = 5;

	private static final int MOST = 1000;

	private final Ledger ledger;

	private final ExerciseRows rows;

	private final ParticipantRows participants;

	private final ExerciseFacts facts;

	private final Plans plans;

	private final Clock clock;

	Exercises(Ledger ledger, ExerciseRows rows, ParticipantRows participants, ExerciseFacts facts, Plans plans,
			Clock clock) {
		this.ledger = ledger;
		this.rows = rows;
		this.participants = participants;
		this.facts = facts;
		this.plans = plans;
		this.clock = clock;
	}

	/** Those the actor conducts or takes part in, the latest planned first. */
	public Page<Exercise> list(Actor actor, @Nullable String cursor) {
		requireReader(actor);
		Cursor after = Cursor.read(cursor);
		List<Exercise> found = this.ledger.read(actor, () -> this.rows.page(after, PAGE + 1));
		return Page.cut(found, PAGE, last -> new Cursor(last.plannedStart(), last.id().value()).text());
	}

	/** One of those. */
	public Optional<Exercise> find(Actor actor, ExerciseId id) {
		requireReader(actor);
		return this.ledger.read(actor, () -> this.rows.find(id));
	}

	/** The latest five that began and rehearse that plan of the own organisation's. */
	public List<Exercise> rehearsing(Actor actor, PlanId plan) {
		requireReader(actor);
		return this.ledger.read(actor, () -> this.rows.rehearsing(plan, REHEARSALS));
	}

	/**
	 * Prepares an exercise.
	 * @param idempotencyKey makes the same request once
	 */
	public ExerciseId add(Actor actor, ExerciseDraft draft, @Nullable String idempotencyKey) {
		actor.require(Role.RSSI, Role.COORDINATOR);
		OrganisationId own = actor.requireOrganisation();
		Checked exercise = draft.check(this.clock.instant());
		requireConductor(actor, exercise.kind());
		requirePlans(actor, exercise.kind(), exercise.plans());
		UUID id = this.ledger.write(actor, entry -> entry.once(IdempotencyKey.of("exercise", idempotencyKey), () -> {
			if (this.rows.lockAndCount(own) >= MOST) {
				throw new InvalidInput("title", exercise.text().title(), MOST + " exercices au plus",
						"at most " + MOST + " exercises");
			}
			ExerciseId added = new ExerciseId(UUID.randomUUID());
			this.rows.insert(added, own, exercise, entry);
			this.participants.insertOwner(added, own, exercise.kind(), entry);
			this.participants.keepPlans(added, own, exercise.plans());
			this.facts.happened(entry, "exercise-prepared",
					new ExerciseChanged(added.value(), own.value(), exercise.kind(), Stage.DRAFT), Set.of(own));
			return added.value();
		}));
		return new ExerciseId(id);
	}

	/**
	 * Replaces what an exercise is to be, until it begins, unless somebody changed it
	 * since that revision.
	 */
	public Change change(Actor actor, ExerciseId id, int revision, ExerciseDraft draft) {
		Exercise known = requireConducted(actor, id);
		Checked exercise = draft.check(this.clock.instant());
		requireSameKind(known, exercise);
		requirePlans(actor, known.kind(), exercise.plans());
		if (known.state().started().isPresent() || known.state().stage() == Stage.CANCELLED) {
			throw new InvalidInput("exercise", known.state().stage(), "un exercice qui n’a pas commencé",
					"an exercise that has not begun");
		}
		return this.ledger.write(actor, entry -> {
			if (!this.rows.change(id, revision, exercise, entry)) {
				this.facts.refused(entry, "exercise-change-refused", id, revision);
				return Change.STALE;
			}
			this.participants.keepPlans(id, known.organisation(), exercise.plans());
			this.facts.happened(entry, "exercise-changed", changed(known, known.state().stage()), told(known, id));
			return Change.DONE;
		});
	}

	/** Announces, begins, ends, closes or cancels it, if that is legal now. */
	public Change move(Actor actor, ExerciseId id, int revision, MoveDraft draft) {
		Exercise known = requireConducted(actor, id);
		MoveDraft.Checked move = draft.check(this.clock.instant());
		ExerciseState state = known.state().after(move.move(), move.at(), this.clock.instant(), move.reason());
		return this.ledger.write(actor, entry -> {
			if (!this.rows.move(id, revision, state, entry)) {
				this.facts.refused(entry, "exercise-move-refused", id, revision);
				return Change.STALE;
			}
			tell(entry, known, state.stage());
			return Change.DONE;
		});
	}

	private void tell(Entry entry, Exercise known, Stage stage) {
		Set<OrganisationId> told = stage == Stage.ANNOUNCED || known.state().stage() != Stage.DRAFT
				? this.participants.told(known.id()) : Set.of(known.organisation());
		ExerciseChanged what = changed(known, stage);
		this.facts.happened(entry, switch (stage) {
			case ANNOUNCED -> "exercise-announced";
			case UNDER_WAY -> "exercise-started";
			case ENDED -> "exercise-ended";
			case CLOSED -> "exercise-closed";
			case DRAFT, CANCELLED -> "exercise-cancelled";
		}, what, told);
		if (stage == Stage.ANNOUNCED) {
			Set<OrganisationId> asked = this.participants.asked(known.id());
			this.facts.tell(entry, "exercises.announced", what,
					told.stream().filter(one -> !asked.contains(one)).collect(Collectors.toSet()),
					"/exercices/" + known.id());
			this.facts.tell(entry, Invitations.INVITED, what, asked, Invitations.PATH);
		}
		else if (stage == Stage.CANCELLED && known.state().stage() != Stage.DRAFT) {
			this.facts.tell(entry, "exercises.cancelled", what, told, "/exercices/" + known.id());
		}
	}

	private Set<OrganisationId> told(Exercise known, ExerciseId id) {
		return known.state().stage() == Stage.DRAFT ? Set.of(known.organisation()) : this.participants.told(id);
	}

	static ExerciseChanged changed(Exercise exercise, Stage stage) {
		return new ExerciseChanged(exercise.id().value(), exercise.organisation().value(), exercise.kind(), stage);
	}

	private static void requireSameKind(Exercise known, Checked exercise) {
		if (exercise.kind() != known.kind()) {
			throw new InvalidInput("exerciseKind", exercise.kind(), known.kind() + " : la nature ne change pas",
					known.kind() + ": the kind does not change");
		}
	}

	/** Only plans of the right owner that the actor may find. */
	private void requirePlans(Actor actor, ExerciseKind kind, List<PlanId> named) {
		for (PlanId plan : named) {
			this.plans.find(actor, plan)
				.filter(found -> found.scale() == kind.scale())
				.orElseThrow(() -> new InvalidInput("plans", plan,
						kind == ExerciseKind.TERRITORY ? "un plan du territoire" : "un plan de votre organisation",
						kind == ExerciseKind.TERRITORY ? "a plan of the territory" : "a plan of your organisation"));
		}
	}

	private static void requireConductor(Actor actor, ExerciseKind kind) {
		if (!kind.isConductedBy(actor)) {
			throw new NotPermitted("conducting exercises of that kind");
		}
	}

	/** The exercise, for who conducts it. */
	Exercise requireConducted(Actor actor, ExerciseId id) {
		actor.require(Role.RSSI, Role.COORDINATOR);
		return find(actor, id).filter(one -> one.isConductedBy(actor))
			.orElseThrow(() -> new NotPermitted("an exercise one conducts"));
	}

	static void requireReader(Actor actor) {
		actor.require(Role.RSSI, Role.PARTNER, Role.COORDINATOR);
		actor.requireOrganisation();
	}

}
