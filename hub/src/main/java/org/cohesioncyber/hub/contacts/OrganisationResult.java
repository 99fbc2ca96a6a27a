package org.cohesioncyber.hub.contacts;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;

import org.cohesioncyber.hub.shared.OrganisationId;
import org.jspecify.annotations.Nullable;

/**
 * What a drill came to in one organisation: reached as soon as one of its contacts
 * answered.
 *
 * @param first the first answer; null when nobody answered
 * @param minutes from the launch to it
 */
public record OrganisationResult(OrganisationId organisation, int contacts, int reached, @Nullable Call first,
		@Nullable Long minutes) {

	/** Draws the result from the organisation's calls: pure. */
	static OrganisationResult of(OrganisationId organisation, List<Call> calls, Instant launchedAt) {
		List<Call> own = calls.stream().filter(call -> call.organisation().equals(organisation)).toList();
		List<Call> answered = own.stream()
			.filter(call -> call.answeredAt() != null)
			.sorted(Comparator.comparing(call -> Objects.requireNonNull(call.answeredAt())))
			.toList();
		Call first = answered.isEmpty() ? null : answered.getFirst();
		Instant at = first == null ? null : first.answeredAt();
		return new OrganisationResult(organisation, own.size(), answered.size(), first,
				at == null ? null : Duration.between(launchedAt, at).toMinutes());
	}

}
