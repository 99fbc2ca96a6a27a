package org.cohesioncyber.hub.incidents.http;

import java.net.URI;
import java.util.UUID;

import org.cohesioncyber.hub.incidents.Incident;
import org.cohesioncyber.hub.incidents.IncidentId;
import org.cohesioncyber.hub.incidents.Incidents;
import org.cohesioncyber.hub.shared.Actor;
import org.cohesioncyber.hub.shared.CallableBy;
import org.cohesioncyber.hub.shared.CallableBy.Caller;
import org.cohesioncyber.hub.shared.IdempotencyKey;
import org.cohesioncyber.hub.shared.InvalidInput;
import org.cohesioncyber.hub.shared.Page;
import org.cohesioncyber.hub.shared.Reality;
import org.cohesioncyber.hub.shared.Role;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/** Incidents over HTTP. */
@RestController
@RequestMapping("/api/v1/incidents")
class IncidentsEndpoint {

	private final Incidents incidents;

	IncidentsEndpoint(Incidents incidents) {
		this.incidents = incidents;
	}

	@GetMapping
	@CallableBy(value = Caller.MEMBER, roles = Role.RSSI)
	Page<IncidentView> list(Actor actor, @RequestParam(required = false) @Nullable String cursor) {
		Page<Incident> page = this.incidents.list(actor, cursor);
		return new Page<>(page.items().stream().map(IncidentView::of).toList(), page.next());
	}

	@GetMapping("/{id}")
	@CallableBy(value = Caller.MEMBER, roles = Role.RSSI)
	IncidentView find(Actor actor, @PathVariable UUID id) {
		return this.incidents.find(actor, new IncidentId(id))
			.map(IncidentView::of)
			.orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
	}

	@PostMapping
	@CallableBy(value = Caller.MEMBER, roles = { Role.RSSI, Role.REPORTER })
	ResponseEntity<ReceiptView> declare(Actor actor, @RequestBody NewIncident body,
			@RequestHeader(name = IdempotencyKey.HEADER, required = false) @Nullable String key) {
		Reality reality = body.reality();
		if (reality == null) {
			throw new InvalidInput("reality", "null", "ACTUAL ou EXERCISE", "ACTUAL or EXERCISE");
		}
		IncidentId id = this.incidents.declare(actor, body.declaration(reality), key);
		ReceiptView receipt = this.incidents.receipt(actor, id).map(ReceiptView::of).orElseThrow();
		return ResponseEntity.created(URI.create("/api/v1/incidents/" + id)).body(receipt);
	}

}
