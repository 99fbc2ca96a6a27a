package org.cohesioncyber.hub.identity;

import java.util.List;

import org.cohesioncyber.hub.shared.Actor;

/** Where a signed-in person stands with this hub at the moment of a request. */
public sealed interface Standing {

	/** The person as an actor; without an organisation unless {@link Acting}. */
	Actor.Person actor();

	/** The hub does not know the person: no organisation, no rights. */
	record Unattached(Actor.Person actor) implements Standing {

	}

	/** Several organisations, none chosen yet. */
	record Undecided(Actor.Person actor, List<Membership> memberships) implements Standing {

		public Undecided {
			memberships = List.copyOf(memberships);
		}

	}

	/** The person acts for one organisation; {@code others} can be chosen instead. */
	record Acting(Actor.Person actor, List<Membership> memberships) implements Standing {

		public Acting {
			memberships = List.copyOf(memberships);
		}

	}

}
