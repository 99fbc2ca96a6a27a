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

/** Makes exercises for tests. */
public class ExerciseWorld {

	private final Exercises exercises;

	private final Participants participants;

	private final Measures measures;

	private final Clock clock;

	public ExerciseWorld(Exercises exercises, Participants participants, Measures measures, Clock clock) {
		this.exercises = exercises;
		this.participants = participants;
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

	/** One that ended so long ago, after an hour. */
	public ExerciseId ended(Actor conductor, ExerciseKind kind, String text, Duration ago, PlanId... plans) {
		ExerciseId id = underWay(conductor, kind, text, ago.plusHours(1), plans);
		Instant end = this.clock.instant().minus(ago);
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
		Map<String, Class<?>> things = new LinkedHashMap<>();
		things.put(prepared(rssi, ExerciseKind.TABLETOP, text).toString(), ExerciseId.class);
		things.put(underWay.toString(), ExerciseId.class);
		things.put(activity.toString(), ActivityId.class);
		return things;
	}

	/** Makes that move. */
	public void move(Actor conductor, ExerciseId id, MoveDraft move) {
		int revision = this.exercises.find(conductor, id).orElseThrow().revision();
		if (this.exercises.move(conductor, id, revision, move) != Change.DONE) {
			throw new IllegalStateException(move.toString());
		}
	}

}
