package org.cohesioncyber.hub.workinggroups;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

/**
 * A meeting of a working group.
 *
 * @param place where, may be empty when there is a link
 * @param link where to call in, may be empty
 * @param minutes empty until they are written
 * @param revision how often it was changed
 */
public record Meeting(MeetingId id, GroupId group, String title, Instant startsAt, Instant endsAt, String place,
		String link, String agenda, String minutes, @Nullable Instant minutesAt, @Nullable Instant cancelledAt,
		@Nullable String cancelledReason, Instant publishedAt, Instant changedAt, int revision) {

	public boolean isCancelled() {
		return this.cancelledAt != null;
	}

	public boolean isOver(Instant now) {
		return !this.endsAt.isAfter(now);
	}

}
