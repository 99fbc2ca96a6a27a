package org.cohesioncyber.hub.shell.live;

import java.util.HashSet;
import java.util.Set;

import org.cohesioncyber.hub.alerts.AlertPublished;
import org.cohesioncyber.hub.alerts.Alerts;
import org.cohesioncyber.hub.identity.StillWelcome;
import org.cohesioncyber.hub.contacts.ContactReached;
import org.cohesioncyber.hub.incidents.IncidentClosed;
import org.cohesioncyber.hub.incidents.IncidentDeclared;
import org.cohesioncyber.hub.incidents.Incidents;
import org.cohesioncyber.hub.ledger.EventStreams;
import org.cohesioncyber.hub.shared.Actor;
import org.cohesioncyber.hub.shared.CallableBy;
import org.cohesioncyber.hub.shared.CallableBy.Caller;
import org.cohesioncyber.hub.shared.Role;

import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.http.codec.ServerSentEvent;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.WebSession;
import reactor.core.publisher.Flux;

/**
 * Tells open pages the names of what happened to their organisation; the page then asks
 * again the ordinary way, where rights are checked.
 */
@RestController
class LiveEndpoint {

	private static final Set<String> OF_ALERTS = Set.of(AlertPublished.TYPE);

	private static final Set<String> OF_INCIDENTS = Set.of(IncidentDeclared.TYPE, IncidentClosed.TYPE);

	private static final Set<Role> CALLED = Set.of(Role.RSSI, Role.PARTNER, Role.COORDINATOR, Role.ADMINISTRATOR);

	private final EventStreams streams;

	private final StillWelcome stillWelcome;

	LiveEndpoint(EventStreams streams, StillWelcome stillWelcome) {
		this.streams = streams;
		this.stillWelcome = stillWelcome;
	}

	@GetMapping("/live")
	@CallableBy(Caller.MEMBER)
	ResponseEntity<Flux<ServerSentEvent<String>>> live(Actor actor, WebSession session,
			@RequestHeader(name = EventStreams.LAST_EVENT_ID, required = false) @Nullable String lastEventId) {
		return this.streams.open(actor, signals(actor), lastEventId, fact -> new EventStreams.Words(fact.type(), "1"),
				this.stillWelcome.check(actor, null, session.getId()));
	}

	/** Who may not read something is not even told that there is something new. */
	private static Set<String> signals(Actor actor) {
		Set<String> signals = new HashSet<>();
		if (Alerts.mayRead(actor)) {
			signals.addAll(OF_ALERTS);
		}
		if (Incidents.mayRead(actor)) {
			signals.addAll(OF_INCIDENTS);
		}
		if (actor.roles().stream().anyMatch(CALLED::contains)) {
			signals.add(ContactReached.TYPE);
		}
		return signals;
	}

}
