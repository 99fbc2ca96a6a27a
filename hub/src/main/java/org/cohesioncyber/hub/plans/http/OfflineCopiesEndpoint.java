package org.cohesioncyber.hub.plans.http;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

import org.cohesioncyber.hub.plans.OfflineCopies;
import org.cohesioncyber.hub.plans.OfflineCopy;
import org.cohesioncyber.hub.plans.OfflineCopyId;
import org.cohesioncyber.hub.plans.PlanId;
import org.cohesioncyber.hub.shared.Actor;
import org.cohesioncyber.hub.shared.CallableBy;
import org.cohesioncyber.hub.shared.CallableBy.Caller;
import org.cohesioncyber.hub.shared.Page;
import org.cohesioncyber.hub.shared.Role;
import org.cohesioncyber.hub.shared.Throttle;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.server.ServerWebExchange;

/** Copies of crisis sheets on devices, and what a device asks about its own. */
@RestController
class OfflineCopiesEndpoint {

	private static final String ALL = "/api/v1/plans/{id}/offline-copies";

	private static final int ASKED_A_MINUTE = 120;

	private final OfflineCopies copies;

	private final Throttle throttle;

	OfflineCopiesEndpoint(OfflineCopies copies, Clock clock) {
		this.copies = copies;
		this.throttle = new Throttle(ASKED_A_MINUTE, Duration.ofMinutes(1), clock);
	}

	@GetMapping(ALL)
	@CallableBy(value = Caller.MEMBER, roles = { Role.RSSI, Role.PARTNER, Role.COORDINATOR })
	Page<View> list(Actor actor, @PathVariable PlanId id) {
		List<View> all = this.copies.list(actor, id).stream().map(View::of).toList();
		return new Page<>(all, null);
	}

	@DeleteMapping(ALL + "/{copy}")
	@CallableBy(value = Caller.MEMBER, roles = { Role.RSSI, Role.PARTNER, Role.COORDINATOR })
	ResponseEntity<Void> revoke(Actor actor, @PathVariable PlanId id, @PathVariable OfflineCopyId copy) {
		this.copies.revoke(actor, id, copy);
		return ResponseEntity.noContent().build();
	}

	/** Without signing in: who knows the copy's id has the copy. */
	@GetMapping("/api/v1/offline-copies/{copy}")
	@CallableBy(Caller.EVERYONE)
	Known ask(@PathVariable OfflineCopyId copy, ServerWebExchange exchange) {
		this.throttle.count(exchange.getRequest().getRemoteAddress());
		return this.copies.state(copy)
			.map(Known::new)
			.orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
	}

	/** How a copy stands. */
	record Known(OfflineCopy.State state) {

	}

	/** A copy in JSON. */
	record View(UUID id, int version, String savedBy, String device, Instant savedAt, Instant expiresAt,
			@Nullable Instant revokedAt, @Nullable Instant toldAt) {

		static View of(OfflineCopy copy) {
			return new View(copy.id().value(), copy.version(), copy.name(), copy.device(), copy.savedAt(),
					copy.expiresAt(), copy.revokedAt(), copy.toldAt());
		}

	}

}
