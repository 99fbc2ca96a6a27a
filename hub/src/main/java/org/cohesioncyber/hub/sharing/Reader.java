package org.cohesioncyber.hub.sharing;

import org.cohesioncyber.hub.shared.OrganisationId;

import org.jspecify.annotations.Nullable;

/**
 * What the policy must know of an organisation that would read something shared.
 *
 * @param organisation none for somebody who acts for no organisation
 * @param inCircle whether it is in the circle the thing is addressed to
 * @param engaged whether its charter is in force
 * @param practiceOnly whether it exists only for exercises or demonstrations
 * @param solidarity what it may without a charter in force
 */
public record Reader(@Nullable OrganisationId organisation, Answer inCircle, Answer engaged, Answer practiceOnly,
		SolidarityRules solidarity) {

}
