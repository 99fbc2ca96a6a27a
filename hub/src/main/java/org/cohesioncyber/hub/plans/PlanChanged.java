package org.cohesioncyber.hub.plans;

import java.util.UUID;

/** A plan was begun, changed or retired: for its organisation, without any of it. */
public record PlanChanged(UUID id, UUID organisation, PlanKind kind, PlanScale scale, int revision) {

}
