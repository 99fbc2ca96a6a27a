package org.cohesioncyber.hub.exercises;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import org.cohesioncyber.hub.ledger.Entry;
import org.cohesioncyber.hub.ledger.Ledger;
import org.cohesioncyber.hub.shared.Actor;
import org.cohesioncyber.hub.shared.Change;
import org.cohesioncyber.hub.shared.Cursor;
import org.cohesioncyber.hub.shared.Faulty;
import org.cohesioncyber.hub.shared.IdempotencyKey;
import org.cohesioncyber.hub.shared.InvalidInput;
import org.cohesioncyber.hub.shared.NotPermitted;
import org.cohesioncyber.hub.shared.OrganisationId;
import org.cohesioncyber.hub.shared.Page;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * What organisations are to do after exercises, by whom and by when. They go on when the
 * exercise is closed. Each organisation reads only its own, whoever conducts the
 * exercise.
 */
@Component
public class ExerciseActions {

	private static final int MOST = 200;

	private static final int PAGE = 20;

	private static final Cursor FIRST = new Cursor(LocalDate.EPOCH.atStartOfDay(ZoneOffset.UTC).toInstant(),
			new UUID(0, 0));

	private final Ledger ledger;

	private final Participants participants;

	private final ActionRows rows;

	private final FindingRows findings;

	private final ExerciseFacts facts;

	private final Clock clock;

	ExerciseActions(Ledger ledger, Participants participants, ActionRows rows, FindingRows findings,
			ExerciseFacts facts, Clock clock) {
		this.ledger = ledger;
		this.participants = participants;
		this.rows = rows;
		this.findings = findings;
		this.facts = facts;
		this.clock = clock;
	}

	/** The day actions are overdue before. */
	public LocalDate today() {
		return LocalDate.now(this.clock.withZone(Exercise.PARIS));
	}

	/** The own organisation's open ones of all exercises, the first due first. */
	public Page<ExerciseAction> open(Actor actor, @Nullable String cursor) {
		Exercises.requireReader(actor);
		Cursor after = Faulty.isBlank(cursor) ? FIRST : Cursor.read(cursor);
		List<ExerciseAction> found = this.ledger.read(actor, () -> this.rows.open(actor.requireOrganisation(),
				LocalDate.ofInstant(after.at(), ZoneOffset.UTC), after.id(), PAGE + 1));
		return Page.cut(found, PAGE,
				last -> new Cursor(last.dueOn().atStartOfDay(ZoneOffset.UTC).toInstant(), last.id().value()).text());
	}

	/** The own organisation's of an exercise, the first due first. */
	public List<ExerciseAction> list(Actor actor, ExerciseId exercise) {
		Exercises.requireReader(actor);
		return this.ledger.read(actor, () -> this.rows.of(exercise, actor.requireOrganisation()));
	}

	/** One of those. */
	public Optional<ExerciseAction> find(Actor actor, ExerciseId exercise, ActionId id) {
		Exercises.requireReader(actor);
		return this.ledger.read(actor, () -> this.rows.find(exercise, id));
	}

	/**
	 * Agrees on an action, from the start of the exercise until it is closed.
	 * @param idempotencyKey makes the same request once
	 */
	public ActionId add(Actor actor, ExerciseId exercise, ActionDraft draft, @Nullable String idempotencyKey) {
		Exercise known = this.participants.requireRecording(actor, exercise);
		ActionDraft.Checked action = draft.check(known.day().orElseThrow());
		FindingId finding = action.finding();
		UUID id = this.ledger.write(actor,
				entry -> entry.once(IdempotencyKey.of("exercise-action", idempotencyKey), () -> {
					requireRoom(exercise, actor.requireOrganisation(), action);
					if (finding != null && this.findings.find(exercise, finding).isEmpty()) {
						throw new InvalidInput("finding", finding, "un constat de cet exercice",
								"a finding of this exercise");
					}
					ActionId added = new ActionId(UUID.randomUUID());
					this.rows.insert(added, exercise, action, entry);
					happened(entry, "exercise-action-added", known);
					return added.value();
				}));
		return new ActionId(id);
	}

	private void requireRoom(ExerciseId exercise, OrganisationId own, ActionDraft.Checked action) {
		if (this.rows.of(exercise, own).size() >= MOST) {
			throw new InvalidInput("what", action.text().what(), MOST + " actions au plus par exercice",
					"at most " + MOST + " actions an exercise");
		}
	}

	/**
	 * Replaces what is to be done, by whom and by when, of an open one, unless somebody
	 * changed it since that revision. The finding it is drawn from stays.
	 */
	public Change change(Actor actor, ExerciseId exercise, ActionId id, int revision, ActionDraft draft) {
		Exercise exercised = this.participants.requireWriter(actor, exercise);
		ExerciseAction known = require(actor, exercise, id);
		ActionDraft.Checked action = draft.check(exercised.day().orElseThrow());
		if (known.state().stage() != ActionState.Stage.OPEN) {
			throw new InvalidInput("action", known.state().stage(), "une action ouverte", "an open action");
		}
		return this.ledger.write(actor, entry -> settled(entry, "exercise-action-changed", exercised, revision,
				this.rows.change(known, revision, action, entry)));
	}

	/** Says that it is done or given up, or opens it again, if that is legal now. */
	public Change settle(Actor actor, ExerciseId exercise, ActionId id, int revision, SettlementDraft draft) {
		Exercise exercised = this.participants.requireWriter(actor, exercise);
		ExerciseAction known = require(actor, exercise, id);
		SettlementDraft.Checked settlement = draft.check(exercised.day().orElseThrow(), today());
		ActionState state = known.state().after(settlement.outcome(), settlement.on(), settlement.reason());
		return this.ledger.write(actor, entry -> settled(entry, switch (state.stage()) {
			case OPEN -> "exercise-action-reopened";
			case DONE -> "exercise-action-done";
			case GIVEN_UP -> "exercise-action-given-up";
		}, exercised, revision, this.rows.settle(known, revision, state, entry)));
	}

	private ExerciseAction require(Actor actor, ExerciseId exercise, ActionId id) {
		return find(actor, exercise, id).orElseThrow(() -> new NotPermitted("an action of one's organisation"));
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

}
