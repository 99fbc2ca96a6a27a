package org.cohesioncyber.hub.alerts.http;

import java.util.Set;

import org.cohesioncyber.hub.alerts.AlertPublished;
import org.cohesioncyber.hub.alerts.Alerts;
import org.cohesioncyber.hub.identity.StillWelcome;
import org.cohesioncyber.hub.ledger.EventStreams;
import org.cohesioncyber.hub.shared.Actor;
import org.cohesioncyber.hub.shared.CallableBy;
import org.cohesioncyber.hub.shared.CallableBy.Caller;
import org.cohesioncyber.hub.shared.NotPermitted;
import org.cohesioncyber.hub.shared.Role;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.http.codec.ServerSentEvent;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.WebSession;
import reactor.core.publisher.Flux;

/** Alerts as they are published, for people's pages and for agents. */
@RestController
class StreamEndpoint {

	private final EventStreams streams;

	private final Deliveries deliveries;

	private final StillWelcome stillWelcome;

	StreamEndpoint(EventStreams streams, Deliveries deliveries, StillWelcome stillWelcome) {
		this.streams = streams;
		this.deliveries = deliveries;
		this.stillWelcome = stillWelcome;
	}

	@GetMapping("/api/v1/alerts/stream")
	@CallableBy(value = Caller.MEMBER_OR_AGENT, roles = { Role.RSSI, Role.PARTNER, Role.COORDINATOR })
	ResponseEntity<Flux<ServerSentEvent<String>>> stream(Actor actor, WebSession session,
			@RequestHeader(name = EventStreams.LAST_EVENT_ID, required = false) @Nullable String lastEventId,
			@RequestHeader(name = HttpHeaders.AUTHORIZATION, required = false) @Nullable String authorization) {
		if (!Alerts.mayRead(actor)) {
			throw new NotPermitted("reading alerts");
		}
		return this.streams.open(actor, Set.of(AlertPublished.TYPE), lastEventId,
				fact -> new EventStreams.Words("alert", this.deliveries.of(fact)),
				this.stillWelcome.check(actor, authorization, session.getId()));
	}

}
