package org.cohesioncyber.hub.charter;

import org.cohesioncyber.hub.shared.OrganisationId;

/**
 * How an organisation stands with the charter today.
 *
 * @param isInForce whether a signature of its is in force
 * @param isPracticeOnly whether it exists only for exercises or demonstrations
 */
public record CharterStanding(OrganisationId organisation, String name, boolean isInForce, boolean isPracticeOnly) {

}
