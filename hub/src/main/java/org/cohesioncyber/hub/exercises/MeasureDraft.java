package org.cohesioncyber.hub.exercises;

import java.time.Duration;
import java.util.Optional;

import org.cohesioncyber.hub.continuity.ActivityId;
import org.cohesioncyber.hub.shared.Faulty;
import org.cohesioncyber.hub.shared.TypedDuration;

import org.jspecify.annotations.Nullable;

/**
 * A measure as somebody typed or sent it.
 *
 * @param activity the id of one of the own organisation's activities
 * @param measuredRto, measuredRpo ISO 8601 durations of whole minutes, of at most 366
 * days; one of them may be absent, as it is not known
 * @param shared whether those who conduct the exercise may read it
 */
public record MeasureDraft(@Nullable String activity, @Nullable String measuredRto, @Nullable String measuredRpo,
		@Nullable Boolean shared) {

	Checked check() {
		Faulty checks = new Faulty();
		Optional<ActivityId> measured = checks.read("activity", this.activity, ActivityId::of,
				"une activité de votre organisation", "an activity of your organisation");
		Duration rto = TypedDuration.check(checks, "measuredRto", this.measuredRto);
		Duration rpo = TypedDuration.check(checks, "measuredRpo", this.measuredRpo);
		if (Faulty.isBlank(this.measuredRto) && Faulty.isBlank(this.measuredRpo)) {
			checks.refuse("measuredRto", "", "au moins une des deux durées", "at least one of the two durations");
		}
		checks.done();
		return new Checked(measured.orElseThrow(), rto, rpo, Boolean.TRUE.equals(this.shared));
	}

	/** What may be kept. */
	record Checked(ActivityId activity, @Nullable Duration rto, @Nullable Duration rpo, boolean shared) {

	}

}
