package org.cohesioncyber.hub.incidents.http;

import java.time.Instant;
import java.util.UUID;

import org.cohesioncyber.hub.incidents.Answer;
import org.cohesioncyber.hub.incidents.Circumstances;
import org.cohesioncyber.hub.incidents.Incident;
import org.cohesioncyber.hub.incidents.IncidentState.Closed;
import org.cohesioncyber.hub.incidents.Nature;
import org.cohesioncyber.hub.shared.Reality;

import org.jspecify.annotations.Nullable;

/** An incident as JSON. */
record IncidentView(UUID id, String number, Reality reality, Nature nature, String rsit, @Nullable Instant since,
		@Nullable String touched, Answer personalData, Answer backupsHealthy, String state, Instant declaredAt,
		@Nullable Instant closedAt) {

	static IncidentView of(Incident incident) {
		Circumstances known = incident.circumstances();
		Instant closedAt = incident.state() instanceof Closed closed ? closed.closedAt() : null;
		return new IncidentView(incident.id().value(), incident.number(), incident.declaration().reality(),
				incident.nature(), incident.nature().rsit().toString(), known.since(), known.touched(),
				known.personalData(), known.backups(), closedAt == null ? "DECLARED" : "CLOSED",
				incident.state().declaredAt(), closedAt);
	}

}
