package org.cohesioncyber.hub.alerts.http;

import java.net.URI;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import org.cohesioncyber.hub.alerts.Alert;
import org.cohesioncyber.hub.alerts.AlertId;
import org.cohesioncyber.hub.alerts.Alerts;
import org.cohesioncyber.hub.alerts.Publication;
import org.cohesioncyber.hub.shared.Actor;
import org.cohesioncyber.hub.shared.CallableBy;
import org.cohesioncyber.hub.shared.CallableBy.Caller;
import org.cohesioncyber.hub.shared.IdempotencyKey;
import org.cohesioncyber.hub.shared.InvalidInput;
import org.cohesioncyber.hub.shared.OrganisationId;
import org.cohesioncyber.hub.shared.Page;
import org.cohesioncyber.hub.shared.Reality;
import org.cohesioncyber.hub.shared.Role;
import org.cohesioncyber.hub.shared.Tlp;
import org.cohesioncyber.hub.sharing.CircleId;

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

/** Alerts over HTTP. */
@RestController
@RequestMapping("/api/v1/alerts")
class AlertsEndpoint {

	private final Alerts alerts;

	AlertsEndpoint(Alerts alerts) {
		this.alerts = alerts;
	}

	@GetMapping
	@CallableBy(value = Caller.MEMBER_OR_AGENT, roles = { Role.RSSI, Role.PARTNER, Role.COORDINATOR })
	Page<AlertView> list(Actor actor, @RequestParam(required = false) @Nullable String cursor) {
		Page<Alert> page = this.alerts.list(actor, cursor);
		return new Page<>(page.items().stream().map(AlertView::of).toList(), page.next());
	}

	@GetMapping("/{id}")
	@CallableBy(value = Caller.MEMBER_OR_AGENT, roles = { Role.RSSI, Role.PARTNER, Role.COORDINATOR })
	AlertView find(Actor actor, @PathVariable UUID id) {
		return this.alerts.find(actor, new AlertId(id))
			.map(AlertView::of)
			.orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
	}

	@PostMapping("/preview")
	@CallableBy(value = Caller.MEMBER, roles = { Role.RSSI, Role.COORDINATOR })
	PreviewView preview(Actor actor, @RequestBody PreviewBody body) {
		Tlp tlp = NewAlertBody.label(body.tlp())
			.orElseThrow(() -> new InvalidInput(List.of(NewAlertBody.tlpFault(body.tlp()))));
		CircleId circle = body.circle() == null ? null : new CircleId(body.circle());
		Reality reality = body.reality() == null ? Reality.ACTUAL : body.reality();
		return PreviewView.of(this.alerts.preview(actor, tlp, circle, reality));
	}

	@PostMapping
	@CallableBy(value = Caller.MEMBER, roles = { Role.RSSI, Role.COORDINATOR })
	ResponseEntity<AlertView> publish(Actor actor, @RequestBody NewAlertBody body,
			@RequestHeader(name = IdempotencyKey.HEADER, required = false) @Nullable String key) {
		Set<OrganisationId> shown = body.shownTo() == null ? null
				: body.shownTo().stream().map(OrganisationId::new).collect(Collectors.toUnmodifiableSet());
		return switch (this.alerts.publish(actor, body.alert(), shown, key)) {
			case Publication.AudienceChanged changed -> throw new ResponseStatusException(HttpStatus.CONFLICT);
			case Publication.Published(AlertId id) ->
				ResponseEntity.created(URI.create("/api/v1/alerts/" + id)).body(find(actor, id.value()));
		};
	}

}
