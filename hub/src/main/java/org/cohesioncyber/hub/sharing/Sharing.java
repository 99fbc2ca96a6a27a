package org.cohesioncyber.hub.sharing;

import org.cohesioncyber.hub.ledger.Entry;
import org.cohesioncyber.hub.shared.Actor;
import org.cohesioncyber.hub.shared.Reality;
import org.cohesioncyber.hub.shared.Tlp;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Shows who would receive something, and settles who does. Both ask {@link SharingPolicy}
 * and nothing else.
 */
@Component
public class Sharing {

	/**
	 * Who would receive something of the actor's organisation, sent now.
	 * @param circle a circle the actor's organisation is in, else
	 * {@link org.cohesioncyber.hub.shared.InvalidInput}; none means the owner only
	 */
	public Preview preview(Actor actor, Tlp tlp, @Nullable CircleId circle, Reality reality) {
		throw new UnsupportedOperationException("preview " + tlp + circle + reality + " for " + actor.reference());
	}

	/**
	 * Settles, inside the caller's write, who receives something of the acting
	 * organisation, and freezes it.
	 * @param circle a circle the acting organisation is in, else
	 * {@link org.cohesioncyber.hub.shared.InvalidInput}; none means the owner only
	 */
	public Addressed address(Entry entry, Tlp tlp, @Nullable CircleId circle, Reality reality) {
		throw new UnsupportedOperationException("address " + tlp + circle + reality + " at " + entry.at());
	}

}
