package org.cohesioncyber.hub.charter;

import java.util.List;

import org.cohesioncyber.hub.charter.spi.EngagementEvidence.Level;

/**
 * An engaged organisation as members see it.
 *
 * @param levels how far beyond its signature
 * @param hasProgressed « en progrès »: it was less engaged a year before
 */
public record EngagedMember(EngagedOrganisation organisation, List<Level> levels, boolean hasProgressed) {

	public EngagedMember {
		levels = List.copyOf(levels);
	}

}
