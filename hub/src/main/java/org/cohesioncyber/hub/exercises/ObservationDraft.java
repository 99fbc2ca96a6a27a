package org.cohesioncyber.hub.exercises;

import java.time.Instant;
import java.util.Optional;

import org.cohesioncyber.hub.shared.Faulty;

import org.jspecify.annotations.Nullable;

/**
 * An observation as somebody typed or sent it.
 *
 * @param seen what was seen
 * @param seenAt a moment of the exercise; none is now, or its end
 * @param inject the id of the issued inject it is a reaction to
 * @param corrects the id of an own line it takes the place of
 * @param shared whether those who conduct the exercise may read it
 */
public record ObservationDraft(@Nullable String seen, @Nullable String seenAt, @Nullable String inject,
		@Nullable String corrects, @Nullable Boolean shared) {

	/**
	 * The checked values.
	 * @param started when the exercise began
	 * @param latest when it ended, or now
	 */
	Checked check(Instant started, Instant latest) {
		Faulty checks = new Faulty();
		Optional<String> text = checks.lines("seen", this.seen, 2, 4000);
		Optional<Instant> moment = Faulty.isBlank(this.seenAt) ? Optional.of(latest)
				: checks.read("seenAt", this.seenAt, given -> {
					Instant at = Instant.parse(given);
					if (at.isBefore(started) || at.isAfter(latest)) {
						throw new IllegalArgumentException(given);
					}
					return at;
				}, "un moment de l’exercice, de son début à sa fin",
						"a moment of the exercise, from its start to its end");
		Optional<InjectId> reactionTo = Faulty.isBlank(this.inject) ? Optional.empty()
				: checks.read("inject", this.inject, InjectId::of, "une injection reçue", "an inject received");
		Optional<ObservationId> replaced = Faulty.isBlank(this.corrects) ? Optional.empty() : checks.read("corrects",
				this.corrects, ObservationId::of, "une de vos observations", "one of your observations");
		checks.done();
		return new Checked(text.orElseThrow(), moment.orElseThrow(), reactionTo.orElse(null), replaced.orElse(null),
				Boolean.TRUE.equals(this.shared));
	}

	/** What may be kept. */
	record Checked(String text, Instant seenAt, @Nullable InjectId inject, @Nullable ObservationId corrects,
			boolean shared) {

	}

}
