package org.cohesioncyber.hub.contacts;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

import org.cohesioncyber.hub.shared.OrganisationId;
import org.jspecify.annotations.Nullable;

/**
 * The figures of a drill over several organisations: pure.
 *
 * @param median from the launch to an answer; null when nobody answered
 */
public record Totals(int organisations, int organisationsReached, int contacts, int contactsReached,
		@Nullable Duration median) {

	private static final int SMALL = 3;

	/** Counts what became of the calls. */
	static Totals of(Set<OrganisationId> drilled, List<Call> calls, Instant launchedAt) {
		List<Call> answered = calls.stream().filter(call -> call.answeredAt() != null).toList();
		long reached = answered.stream().map(Call::organisation).distinct().count();
		List<Duration> times = answered.stream()
			.map(call -> Duration.between(launchedAt, Objects.requireNonNull(call.answeredAt())))
			.sorted()
			.toList();
		return new Totals(drilled.size(), (int) reached, calls.size(), answered.size(),
				times.isEmpty() ? null : median(times));
	}

	/**
	 * What every member may read: nothing that tells of one or two organisations, neither
	 * of those reached nor of the others.
	 */
	Optional<Totals> published() {
		boolean isTelling = this.organisations < SMALL || isSmall(this.organisationsReached)
				|| isSmall(this.organisations - this.organisationsReached);
		return isTelling ? Optional.empty() : Optional.of(this);
	}

	private static boolean isSmall(int organisations) {
		return organisations > 0 && organisations < SMALL;
	}

	private static Duration median(List<Duration> sorted) {
		Duration upper = sorted.get(sorted.size() / 2);
		return sorted.size() % 2 == 1 ? upper : upper.plus(sorted.get(sorted.size() / 2 - 1)).dividedBy(2);
	}

}
