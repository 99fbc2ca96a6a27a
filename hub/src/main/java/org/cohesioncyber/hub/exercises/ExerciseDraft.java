package org.cohesioncyber.hub.exercises;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.cohesioncyber.hub.plans.PlanId;
import org.cohesioncyber.hub.shared.Faulty;
import org.cohesioncyber.hub.shared.TypedDuration;

import org.jspecify.annotations.Nullable;

/**
 * An exercise as somebody typed or sent it, not checked yet.
 *
 * @param exerciseKind an {@link ExerciseKind}; it never changes
 * @param plannedStart a moment such as {@code 2027-03-12T08:00:00Z}
 * @param length an ISO 8601 duration such as {@code PT3H}
 * @param plans ids of the own organisation's plans, or of the territory's
 */
public record ExerciseDraft(@Nullable String exerciseKind, @Nullable String title, @Nullable String objectives,
		@Nullable String plannedStart, @Nullable String length, @Nullable List<String> plans) {

	private static final Duration SHORTEST = Duration.ofMinutes(15);

	private static final Duration FARTHEST = Duration.ofDays(5 * 366);

	private static final int PLANS = 20;

	/** The checked values; refuses everything at fault at once. */
	Checked check(Instant now) {
		Faulty checks = new Faulty();
		Optional<ExerciseKind> kind = checks.choice("exerciseKind", this.exerciseKind, ExerciseKind.class);
		Optional<String> title = checks.text("title", this.title, 2, 150);
		Optional<String> objectives = checks.lines("objectives", this.objectives, 0, 4000);
		Optional<Instant> start = start(checks, now);
		Optional<Duration> lasts = length(checks);
		List<PlanId> rehearsed = plans(checks);
		checks.done();
		return new Checked(kind.orElseThrow(), new ExerciseText(title.orElseThrow(), objectives.orElseThrow()),
				start.orElseThrow(), lasts.orElseThrow(), rehearsed);
	}

	private Optional<Instant> start(Faulty checks, Instant now) {
		Instant first = now.minus(ExerciseState.OLDEST);
		return checks.read("plannedStart", this.plannedStart, text -> {
			Instant moment = Instant.parse(text);
			if (moment.isBefore(first) || moment.isAfter(now.plus(FARTHEST))) {
				throw new IllegalArgumentException(text);
			}
			return moment;
		}, "une date avec l’heure, d’il y a un an au plus à dans cinq ans",
				"a date with the time, from a year ago to five years ahead");
	}

	private Optional<Duration> length(Faulty checks) {
		return checks.read("length", this.length, text -> {
			Duration duration = Optional.ofNullable(TypedDuration.check(new Faulty(), "length", text)).orElseThrow();
			if (duration.compareTo(SHORTEST) < 0 || duration.compareTo(ExerciseState.LONGEST) > 0) {
				throw new IllegalArgumentException(text);
			}
			return duration;
		}, "une durée de 15 minutes à 30 jours, par exemple 3 heures (PT3H)",
				"a duration from 15 minutes to 30 days, such as 3 hours (PT3H)");
	}

	private List<PlanId> plans(Faulty checks) {
		List<PlanId> read = new ArrayList<>();
		List<String> given = this.plans == null ? List.of() : this.plans;
		if (given.size() > PLANS) {
			checks.refuse("plans", given.size(), PLANS + " plans au plus", "at most " + PLANS + " plans");
			return read;
		}
		given.forEach(one -> checks.read("plans", one, PlanId::of, "l’identifiant d’un plan", "the id of a plan")
			.filter(id -> !read.contains(id))
			.ifPresent(read::add));
		return read;
	}

	/** What is known of an exercise, to be changed and sent again. */
	public static ExerciseDraft of(Exercise exercise) {
		return new ExerciseDraft(exercise.kind().name(), exercise.text().title(), exercise.text().objectives(),
				exercise.plannedStart().toString(), exercise.length().toString(),
				exercise.plans().stream().map(PlanId::toString).toList());
	}

	/** What may be kept. */
	record Checked(ExerciseKind kind, ExerciseText text, Instant plannedStart, Duration length, List<PlanId> plans) {

	}

}
