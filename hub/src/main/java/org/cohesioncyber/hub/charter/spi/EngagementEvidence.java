package org.cohesioncyber.hub.charter.spi;

import java.time.LocalDate;
import java.util.Set;

import org.cohesioncyber.hub.shared.Actor;
import org.cohesioncyber.hub.shared.OrganisationId;

/** Dated evidence for one level above a signature, kept by a module above the charter. */
public interface EngagementEvidence {

	Level level();

	/** The organisations that held this level on that day. */
	Set<OrganisationId> heldOn(Actor.Hub register, LocalDate day);

	/** How far an organisation is engaged beyond its signature. */
	enum Level {

		/** A continuity or recovery plan approved and not past its review. */
		PREPARED,
		/** An agent heard within 7 days, or a reachability drill answered within 90. */
		CONNECTED,
		/** An exercise within 12 months. */
		EXERCISED,
		/** A resource available, or a mission within 12 months. */
		CONTRIBUTOR

	}

}
