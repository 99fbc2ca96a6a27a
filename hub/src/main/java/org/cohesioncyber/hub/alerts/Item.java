package org.cohesioncyber.hub.alerts;

import java.time.Instant;
import java.util.UUID;

import org.cohesioncyber.agent.protocol.ObservedAlert;
import org.cohesioncyber.hub.incidents.IncidentId;
import org.cohesioncyber.hub.incidents.Rsit;
import org.cohesioncyber.hub.shared.OrganisationId;

import org.jspecify.annotations.Nullable;

/** One alert about to be stored, with where it came from. */
record Item(AlertId id, Content content, Source source, String sourceDetail, @Nullable Instant occurredAt, int seen,
		@Nullable IncidentId incident, @Nullable UUID observation, String sensor) {

	static Item written(Content content, @Nullable IncidentId incident) {
		return new Item(AlertId.random(), content, Source.MEMBER, "", null, 1, incident, null, "");
	}

	static Item observed(OrganisationId owner, ObservedAlert alert) {
		Content content = new Content(alert.title(), alert.description(), "",
				Rsit.read(alert.category()).orElse(Rsit.UNDETERMINED), alert.severity(), alert.observables());
		String detail = alert.source().rule().isEmpty() ? alert.source().product()
				: alert.source().product() + " " + alert.source().rule();
		return new Item(AlertId.of(owner, alert.id()), content, Source.AGENT, detail, alert.occurredAt(),
				Math.toIntExact(alert.count()), null, alert.id(), alert.source().sensor());
	}

	AlertPublished fact(Shared shared) {
		return new AlertPublished(this.id.value(), this.content.title(), this.content.summary(), this.content.advice(),
				this.content.severity(), this.content.rsit().toString(), shared.owner().value(), shared.originName(),
				this.source, this.sourceDetail, this.content.observables(), this.occurredAt, this.seen, shared.at());
	}

}
