package org.cohesioncyber.hub.contacts;

import java.time.Instant;
import java.util.UUID;

/** The fact that a reachability drill is over. */
public record DrillEnded(UUID drill, Instant endedAt) {

	static final String TYPE = "reachability-drill-ended";

}
