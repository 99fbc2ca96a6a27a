package org.cohesioncyber.hub.contacts;

import java.time.Instant;
import java.util.UUID;

/** The fact that a reachability drill began. */
public record DrillLaunched(UUID drill, Instant deadlineAt) {

	static final String TYPE = "reachability-drill-launched";

}
