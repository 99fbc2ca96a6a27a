package org.cohesioncyber.hub.workinggroups;

import java.time.Instant;
import java.util.Optional;

import org.cohesioncyber.hub.shared.OrganisationId;

import org.jspecify.annotations.Nullable;

/**
 * A working group as the acting organisation sees it.
 *
 * @param closedAt when it ended; a group is never deleted
 * @param standing how the acting organisation stands with it, none when it never did
 * @param live whether that organisation sees all the group does now
 * @param adrift whether its convener is gone or no longer engaged, so that any member may
 * take over
 */
public record WorkingGroup(GroupId id, String name, String purpose, Visibility visibility, OrganisationId convener,
		Instant openedAt, @Nullable Instant closedAt, @Nullable String closedReason, int revision,
		@Nullable Standing standing, boolean live, boolean adrift) {

	public boolean isClosed() {
		return this.closedAt != null;
	}

	/** Whether the organisation leads the group. */
	public boolean isConvenedBy(Optional<OrganisationId> organisation) {
		return organisation.filter(this.convener::equals).isPresent();
	}

}
