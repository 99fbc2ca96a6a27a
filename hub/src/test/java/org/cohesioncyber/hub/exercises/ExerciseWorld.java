package org.cohesioncyber.hub.exercises;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.cohesioncyber.hub.continuity.ActivityId;
import org.cohesioncyber.hub.plans.PlanId;
import org.cohesioncyber.hub.shared.Actor;
import org.cohesioncyber.hub.shared.Change;
import org.cohesioncyber.hub.shared.OrganisationId;

/** Makes exercises for tests. */
public class ExerciseWorld {

	private final Exercises exercises;

	private final Participants participants;

	private final Invitations invitations;

	private final Injects injects;

	private final Observations observations;

	private final Measures measures;

	private final Clock clock;

	public ExerciseWorld(Exercises exercises, Participants participants, Invitations invitations, Injects injects,
			Observations observations, Measures measures, Clock clock) {
		this.exercises = exercises;
		this.participants = participants;
		this.invitations = invitations;
		this.injects = injects;
		this.observations = observations;
		this.measures = measures;
		this.clock = clock;
	}

	/** One that is being prepared, with that in every text of it. */
	public ExerciseId prepared(Actor conductor, ExerciseKind kind, String text, PlanId... plans) {
		ExerciseId id = this.exercises.add(conductor, new ExerciseDraft(kind.name(), text, text,
				this.clock.instant().toString(), "PT3H", List.of(plans).stream().map(PlanId::toString).toList()), null);
		this.participants.name(conductor, id, text);
		return id;
	}

	/** One that has been announced. */
	public ExerciseId announced(Actor conductor, ExerciseKind kind, String text, PlanId... plans) {
		ExerciseId id = prepared(conductor, kind, text, plans);
		move(conductor, id, MoveDraft.now(Move.ANNOUNCE));
		return id;
	}

	/** One that began an hour ago. */
	public ExerciseId underWay(Actor conductor, ExerciseKind kind, String text, PlanId... plans) {
		return underWay(conductor, kind, text, Duration.ofHours(1), plans);
	}

	/** One that began so long ago. */
	public ExerciseId underWay(Actor conductor, ExerciseKind kind, String text, Duration ago, PlanId... plans) {
		ExerciseId id = announced(conductor, kind, text, plans);
		move(conductor, id, MoveDraft.at(Move.START, this.clock.instant().minus(ago)));
		return id;
	}

	/** One that ended so many days ago, after an hour. */
	public ExerciseId ended(Actor conductor, ExerciseKind kind, String text, int days, PlanId... plans) {
		Instant now = this.clock.instant();
		// Not so many times 24 hours: clocks are put back in between.
		Duration ago = Duration.between(now.atZone(Exercise.PARIS).minusDays(days).toInstant(), now);
		ExerciseId id = underWay(conductor, kind, text, ago.plusHours(1), plans);
		Instant end = now.minus(ago);
		move(conductor, id, MoveDraft.at(Move.END, end));
		return id;
	}

	/**
	 * One that is being prepared, and one under way in which that activity was measured:
	 * their ids, and what handlers take them as.
	 */
	public Map<String, Class<?>> things(Actor rssi, String text, ActivityId activity) {
		ExerciseId underWay = underWay(rssi, ExerciseKind.TABLETOP, text);
		this.measures.keep(rssi, underWay, new MeasureDraft(activity.toString(), "PT6H", "PT0M", null), null);
		this.injects.narrate(rssi, underWay, text);
		InjectId planned = inject(rssi, underWay, text);
		InjectId issued = inject(rssi, underWay, text);
		this.injects.issue(rssi, underWay, issued);
		this.observations.add(rssi, underWay, new ObservationDraft(text, null, issued.toString(), null, null), null);
		Map<String, Class<?>> things = new LinkedHashMap<>();
		things.put(planned.toString(), InjectId.class);
		things.put(issued.toString(), InjectId.class);
		things.put(prepared(rssi, ExerciseKind.TABLETOP, text).toString(), ExerciseId.class);
		things.put(underWay.toString(), ExerciseId.class);
		things.put(activity.toString(), ActivityId.class);
		return things;
	}

	/** One of the territory's, announced, to which they are invited. */
	public ExerciseId invited(Actor coordinator, OrganisationId... asked) {
		ExerciseId id = announced(coordinator, ExerciseKind.TERRITORY, "Tous ensemble");
		this.invitations.invite(coordinator, id,
				new InvitationDraft(List.of(asked).stream().map(OrganisationId::toString).toList(), null));
		return id;
	}

	/** An inject for everybody, at the start. */
	public InjectId inject(Actor conductor, ExerciseId id, String text, OrganisationId... addressees) {
		return this.injects.add(conductor, id, new InjectDraft("PT0M", text, text, text,
				List.of(addressees).stream().map(OrganisationId::toString).toList()), null);
	}

	/** Makes that move. */
	public void move(Actor conductor, ExerciseId id, MoveDraft move) {
		int revision = this.exercises.find(conductor, id).orElseThrow().revision();
		if (this.exercises.move(conductor, id, revision, move) != Change.DONE) {
			throw new IllegalStateException(move.toString());
		}
	}

}
