package org.cohesioncyber.hub.sharing;

import org.cohesioncyber.hub.shared.OrganisationId;
import org.cohesioncyber.hub.shared.Reality;
import org.cohesioncyber.hub.shared.Tlp;

import org.jspecify.annotations.Nullable;

/**
 * What the policy must know of something shared. A marking that could not be read is
 * {@code null}, never guessed.
 *
 * @param owner the organisation it stays with
 * @param ownerEngaged whether the owner's charter is in force
 * @param solidarity what the owner may without a charter in force
 * @param circle the circle it is addressed to; none means nobody but the owner
 * @param recalled whether the owner took it back
 */
public record SharedThing(OrganisationId owner, Answer ownerEngaged, SolidarityRules solidarity, @Nullable Tlp tlp,
		@Nullable CircleId circle, @Nullable Reality reality, Answer recalled) {

}
