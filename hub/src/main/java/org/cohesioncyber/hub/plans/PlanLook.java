package org.cohesioncyber.hub.plans;

import java.time.Instant;

/**
 * Somebody looked during an opening.
 *
 * @param isFile at an attached file, not at the text
 */
public record PlanLook(Instant at, boolean isFile) {

}
