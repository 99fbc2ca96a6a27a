package org.cohesioncyber.hub.sharing;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.cohesioncyber.hub.shared.OrganisationId;
import org.cohesioncyber.hub.shared.Reality;
import org.cohesioncyber.hub.shared.Tlp;

/**
 * Exactly who would receive something if it were sent now, told only to a member of the
 * circle.
 *
 * @param recipients by name, the owner first
 * @param leftOut members of the circle who would not receive it, and why
 * @param channels how much would pass through each channel
 * @param beyondRecall the channels from which nothing can be fetched back
 */
public record Preview(Tlp tlp, Reality reality, Optional<Circle> circle, List<Recipient> recipients,
		List<LeftOut> leftOut, Map<Channel, Passage> channels, Set<Channel> beyondRecall) {

	public Preview {
		recipients = List.copyOf(recipients);
		leftOut = List.copyOf(leftOut);
		channels = Map.copyOf(channels);
		beyondRecall = Set.copyOf(beyondRecall);
	}

	/** Whether nobody but the owner would receive it. */
	public boolean isForOwnerOnly() {
		return this.recipients.size() == 1;
	}

	/** An organisation that would receive it. */
	public record Recipient(OrganisationId organisation, String name, boolean isOwner) {

	}

	/** A member of the circle that would not receive it. */
	public record LeftOut(OrganisationId organisation, String name, Decision.Reason reason) {

	}

}
