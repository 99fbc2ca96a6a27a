package org.cohesioncyber.hub.contacts.http;

import java.net.URI;

import org.cohesioncyber.hub.contacts.Drill;
import org.cohesioncyber.hub.contacts.DrillId;
import org.cohesioncyber.hub.contacts.Drills;
import org.cohesioncyber.hub.shared.Actor;
import org.cohesioncyber.hub.shared.CallableBy;
import org.cohesioncyber.hub.shared.CallableBy.Caller;
import org.cohesioncyber.hub.shared.IdempotencyKey;
import org.cohesioncyber.hub.shared.Page;
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

/** {@code /api/v1/reachability-drills}. */
@RestController
@RequestMapping("/api/v1/reachability-drills")
class DrillsEndpoint {

	private final Drills drills;

	DrillsEndpoint(Drills drills) {
		this.drills = drills;
	}

	@GetMapping
	@CallableBy(value = Caller.MEMBER, roles = { Role.RSSI, Role.PARTNER, Role.COORDINATOR, Role.ADMINISTRATOR })
	Page<DrillView> list(Actor actor, @RequestParam(required = false) @Nullable String cursor) {
		Page<Drill> page = this.drills.list(actor, cursor);
		return new Page<>(page.items().stream().map(drill -> DrillView.of(drill, null)).toList(), page.next());
	}

	@GetMapping("/{drill}")
	@CallableBy(value = Caller.MEMBER, roles = { Role.RSSI, Role.PARTNER, Role.COORDINATOR, Role.ADMINISTRATOR })
	DrillView show(Actor actor, @PathVariable DrillId drill) {
		return this.drills.find(actor, drill)
			.map(found -> DrillView.of(found, this.drills.results(actor, found)))
			.orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
	}

	@PostMapping
	@CallableBy(value = Caller.MEMBER, roles = Role.COORDINATOR)
	ResponseEntity<DrillView> launch(Actor actor, @RequestBody NewDrill body,
			@RequestHeader(name = IdempotencyKey.HEADER, required = false) @Nullable String key) {
		DrillId id = this.drills.launch(actor, body.scope(), key);
		return ResponseEntity.created(URI.create("/api/v1/reachability-drills/" + id)).body(show(actor, id));
	}

}
