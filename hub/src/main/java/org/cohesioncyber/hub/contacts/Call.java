package org.cohesioncyber.hub.contacts;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import org.cohesioncyber.hub.shared.OrganisationId;
import org.jspecify.annotations.Nullable;

/**
 * What became of one contact in one drill, and the tree of who was tried.
 *
 * @param label the function's own name, only with {@code OTHER}
 * @param answeredAt null unless somebody answered
 */
public record Call(UUID id, DrillId drill, OrganisationId organisation, ContactId contact, CrisisFunction function,
		@Nullable String label, State state, @Nullable Instant answeredAt, @Nullable Rank answeredRank,
		@Nullable ChannelKind answeredKind, List<Attempt> attempts) {

	public Call {
		attempts = List.copyOf(attempts);
	}

	/** The attempts to reach one of the two people. */
	public List<Attempt> attempts(Rank rank) {
		return this.attempts.stream().filter(attempt -> attempt.rank() == rank).toList();
	}

	/** Where a call stands. */
	public enum State {

		OPEN, ANSWERED, UNREACHED

	}

	/**
	 * One try to reach one person through one channel.
	 *
	 * @param byHand whether somebody of the staff calls
	 * @param calledAt when somebody of the staff first took it in hand
	 */
	public record Attempt(UUID id, Rank rank, ChannelKind kind, boolean byHand, Progress state, Instant dueAt,
			@Nullable Instant madeAt, @Nullable Instant calledAt) {

	}

	/** Where an attempt stands. */
	public enum Progress {

		PLANNED, WAITING, ANSWERED, NOT_NEEDED,
		/** The channel was erased in the meantime. */
		ERASED

	}

}
