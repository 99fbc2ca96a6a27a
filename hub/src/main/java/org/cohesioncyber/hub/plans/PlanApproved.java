package org.cohesioncyber.hub.plans;

import java.time.LocalDate;
import java.util.UUID;

/** A version of a plan was approved: that it was and until when, never what it says. */
public record PlanApproved(UUID id, UUID organisation, PlanKind kind, PlanScale scale, int number, String sha256,
		LocalDate approvedOn, LocalDate reviewOn) {

}
