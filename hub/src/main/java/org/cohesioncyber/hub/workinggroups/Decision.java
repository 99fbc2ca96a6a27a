package org.cohesioncyber.hub.workinggroups;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

import org.cohesioncyber.hub.shared.OrganisationId;

import org.jspecify.annotations.Nullable;

/**
 * A decision of a working group, with everything said of it: the last line holds, the
 * earlier ones stay.
 *
 * @param number counts the group's decisions from one
 * @param meeting the meeting that took it, if one did
 */
public record Decision(DecisionId id, GroupId group, int number, @Nullable MeetingId meeting, Instant decidedAt,
		List<Line> lines) {

	public Decision {
		lines = List.copyOf(lines);
	}

	/** What holds now. */
	public Line current() {
		return this.lines.getLast();
	}

	public boolean isOpen() {
		return current().state() == State.TO_DO;
	}

	/** Whether it should have been done before that day. */
	public boolean isOverdue(LocalDate today) {
		LocalDate due = current().dueOn();
		return isOpen() && due != null && due.isBefore(today);
	}

	/** Where a decision stands. */
	public enum State {

		TO_DO, DONE, ABANDONED

	}

	/**
	 * One line of a decision's history.
	 *
	 * @param owner the organisation that does it
	 * @param person who of it, may be empty
	 * @param reason why this line was written, empty for the first
	 * @param by the organisation that wrote it
	 */
	public record Line(int number, State state, String text, OrganisationId owner, String person,
			@Nullable LocalDate dueOn, String reason, Instant at, OrganisationId by) {

	}

}
