package org.cohesioncyber.hub.plans;

import java.time.Duration;
import java.time.Instant;

import org.cohesioncyber.hub.shared.Actor;
import org.cohesioncyber.hub.shared.OrganisationId;

import org.jspecify.annotations.Nullable;

/**
 * A break-glass opening of a plan: asked for by one, granted by another, over by itself.
 *
 * @param askedBy a reference of whoever asked, who alone reads the plan
 * @param asker their name
 * @param granter the name of who granted it
 * @param endsAt when it is over unless it is closed before
 * @param closedAt when somebody closed it, granted or not
 */
public record Opening(OpeningId id, PlanId plan, OrganisationId organisation, String askedBy, String asker,
		String reason, int hours, Instant askedAt, @Nullable String granter, @Nullable Instant grantedAt,
		@Nullable Instant endsAt, @Nullable Instant closedAt) {

	/** After this nobody grants it any more. */
	static final Duration WAITS = Duration.ofHours(24);

	/** How it stands. */
	public State stateAt(Instant now) {
		if (this.closedAt != null) {
			return State.CLOSED;
		}
		if (this.endsAt == null) {
			return now.isAfter(this.askedAt.plus(WAITS)) ? State.LAPSED : State.ASKED;
		}
		return now.isBefore(this.endsAt) ? State.OPEN : State.ENDED;
	}

	/** Whether that actor asked for it. */
	public boolean isAskedBy(Actor actor) {
		return this.askedBy.equals(actor.reference());
	}

	/** How an opening stands. */
	public enum State {

		/** Somebody asked, nobody granted it yet. */
		ASKED,
		/** Whoever asked may read the plan. */
		OPEN,
		/** Its time is over. */
		ENDED,
		/** Somebody closed it before. */
		CLOSED,
		/** Nobody granted it within a day. */
		LAPSED

	}

}
