package org.cohesioncyber.hub.exercises;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.cohesioncyber.hub.ledger.Ledger;
import org.cohesioncyber.hub.shared.Actor;
import org.cohesioncyber.hub.shared.Cursor;
import org.cohesioncyber.hub.shared.IdempotencyKey;
import org.cohesioncyber.hub.shared.InvalidInput;
import org.cohesioncyber.hub.shared.OrganisationId;
import org.cohesioncyber.hub.shared.Page;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * What was seen in an exercise, line by line: the own organisation's, and for who
 * conducts it those shared with them.
 */
@Component
public class Observations {

	private static final int PAGE = 20;

	private final Ledger ledger;

	private final Participants participants;

	private final ParticipantRows counts;

	private final Injects injects;

	private final ObservationRows rows;

	private final ExerciseFacts facts;

	private final Clock clock;

	Observations(Ledger ledger, Participants participants, ParticipantRows counts, Injects injects,
			ObservationRows rows, ExerciseFacts facts, Clock clock) {
		this.ledger = ledger;
		this.participants = participants;
		this.counts = counts;
		this.injects = injects;
		this.rows = rows;
		this.facts = facts;
		this.clock = clock;
	}

	/** Those the actor may read, the latest first, twenty a page. */
	public Page<Observation> list(Actor actor, ExerciseId id, @Nullable String cursor) {
		Exercises.requireReader(actor);
		Cursor after = Cursor.read(cursor);
		List<Observation> found = this.ledger.read(actor, () -> this.rows.page(id, after, PAGE + 1));
		return Page.cut(found, PAGE, last -> new Cursor(last.seenAt(), last.id().value()).text());
	}

	/** One of those. */
	public Optional<Observation> find(Actor actor, ExerciseId id, ObservationId observation) {
		Exercises.requireReader(actor);
		return this.ledger.read(actor, () -> this.rows.find(id, observation));
	}

	/**
	 * Writes a line, as long as the exercise is not closed; a correction is a new line.
	 * @param idempotencyKey makes the same request once
	 */
	public ObservationId add(Actor actor, ExerciseId id, ObservationDraft draft, @Nullable String idempotencyKey) {
		Exercise exercise = this.participants.requireRecording(actor, id);
		Instant latest = exercise.state().ended().orElseGet(this.clock::instant);
		ObservationDraft.Checked seen = draft.check(exercise.state().started().orElseThrow(), latest);
		OrganisationId own = actor.requireOrganisation();
		UUID added = this.ledger.write(actor,
				entry -> entry.once(IdempotencyKey.of("observation", idempotencyKey), () -> {
					requireKnown(actor, id, seen);
					ObservationId made = new ObservationId(UUID.randomUUID());
					this.rows.insert(made, id, own, seen, entry);
					this.counts.count(id, own);
					Set<OrganisationId> told = seen.shared()
							? Stream.of(own, exercise.organisation()).collect(Collectors.toSet()) : Set.of(own);
					this.facts.happened(entry, "exercise-observed",
							Exercises.changed(exercise, exercise.state().stage()), told);
					return made.value();
				}));
		return new ObservationId(added);
	}

	private void requireKnown(Actor actor, ExerciseId id, ObservationDraft.Checked seen) {
		InjectId inject = seen.inject();
		if (inject != null
				&& this.injects.find(actor, id, inject).filter(one -> one.state() == Inject.State.ISSUED).isEmpty()) {
			throw new InvalidInput("inject", inject, "une injection reçue", "an inject received");
		}
		ObservationId corrects = seen.corrects();
		if (corrects != null
				&& find(actor, id, corrects).filter(one -> one.organisation().equals(actor.requireOrganisation()))
					.isEmpty()) {
			throw new InvalidInput("corrects", corrects, "une de vos observations", "one of your observations");
		}
	}

}
