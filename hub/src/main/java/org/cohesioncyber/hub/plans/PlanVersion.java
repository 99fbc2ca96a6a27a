package org.cohesioncyber.hub.plans;

import java.time.Instant;
import java.time.LocalDate;

/**
 * An approved version, as far as staff may know it: never what it says.
 *
 * @param number counts the plan's versions from 1
 * @param sha256 of the exact text that was approved, in hexadecimal
 * @param published whether all members may read it
 */
public record PlanVersion(VersionId id, PlanId plan, int number, String sha256, LocalDate approvedOn,
		LocalDate reviewOn, boolean published, Figures figures, Instant recordedAt) {

}
