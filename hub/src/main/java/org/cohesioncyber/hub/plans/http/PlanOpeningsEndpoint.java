package org.cohesioncyber.hub.plans.http;

import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

import org.cohesioncyber.hub.plans.ApprovedText;
import org.cohesioncyber.hub.plans.Opening;
import org.cohesioncyber.hub.plans.OpeningDraft;
import org.cohesioncyber.hub.plans.OpeningId;
import org.cohesioncyber.hub.plans.Openings;
import org.cohesioncyber.hub.plans.PlanId;
import org.cohesioncyber.hub.plans.PlanLook;
import org.cohesioncyber.hub.shared.Actor;
import org.cohesioncyber.hub.shared.CallableBy;
import org.cohesioncyber.hub.shared.CallableBy.Caller;
import org.cohesioncyber.hub.shared.Change;
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
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/** {@code /api/v1/plan-openings}: break-glass openings of plans. */
@RestController
class PlanOpeningsEndpoint {

	private static final String ALL = "/api/v1/plan-openings";

	private final Openings openings;

	private final Clock clock;

	PlanOpeningsEndpoint(Openings openings, Clock clock) {
		this.openings = openings;
		this.clock = clock;
	}

	@PostMapping("/api/v1/plans/{id}/openings")
	@CallableBy(value = Caller.MEMBER, roles = Role.COORDINATOR)
	ResponseEntity<View> ask(Actor actor, @PathVariable PlanId id, @RequestBody OpeningDraft draft,
			@RequestHeader(name = IdempotencyKey.HEADER, required = false) @Nullable String key) {
		OpeningId opening = this.openings.ask(actor, id, draft, key);
		return ResponseEntity.created(URI.create(ALL + "/" + opening)).body(show(actor, opening));
	}

	@GetMapping(ALL)
	@CallableBy(value = Caller.MEMBER, roles = { Role.RSSI, Role.PARTNER, Role.COORDINATOR, Role.ADMINISTRATOR })
	Page<View> list(Actor actor, @RequestParam(required = false) @Nullable String cursor) {
		Page<Opening> page = this.openings.list(actor, cursor);
		return new Page<>(page.items().stream().map(this::view).toList(), page.next());
	}

	@GetMapping(ALL + "/{opening}")
	@CallableBy(value = Caller.MEMBER, roles = { Role.RSSI, Role.PARTNER, Role.COORDINATOR, Role.ADMINISTRATOR })
	View show(Actor actor, @PathVariable OpeningId opening) {
		return this.openings.find(actor, opening)
			.map(this::view)
			.orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
	}

	@PostMapping(ALL + "/{opening}/grant")
	@CallableBy(value = Caller.MEMBER, roles = Role.ADMINISTRATOR)
	View grant(Actor actor, @PathVariable OpeningId opening) {
		return done(actor, opening, this.openings.grant(actor, opening));
	}

	@PostMapping(ALL + "/{opening}/closure")
	@CallableBy(value = Caller.MEMBER, roles = { Role.RSSI, Role.COORDINATOR, Role.ADMINISTRATOR })
	View close(Actor actor, @PathVariable OpeningId opening) {
		return done(actor, opening, this.openings.close(actor, opening));
	}

	@GetMapping(ALL + "/{opening}/looks")
	@CallableBy(value = Caller.MEMBER, roles = { Role.RSSI, Role.PARTNER, Role.COORDINATOR, Role.ADMINISTRATOR })
	List<PlanLook> looks(Actor actor, @PathVariable OpeningId opening) {
		return this.openings.looks(actor, opening);
	}

	/** Reads the plan, which the owner sees. */
	@PostMapping(ALL + "/{opening}/looks")
	@CallableBy(value = Caller.MEMBER, roles = Role.COORDINATOR)
	ApprovedText look(Actor actor, @PathVariable OpeningId opening) {
		return this.openings.look(actor, opening);
	}

	private View done(Actor actor, OpeningId id, Change outcome) {
		if (outcome == Change.STALE) {
			throw new ResponseStatusException(HttpStatus.CONFLICT);
		}
		return show(actor, id);
	}

	private View view(Opening opening) {
		return new View(opening.id().value(), opening.plan().value(), opening.organisation().value(),
				opening.stateAt(this.clock.instant()), opening.asker(), opening.reason(), opening.hours(),
				opening.askedAt(), opening.granter(), opening.grantedAt(), opening.endsAt(), opening.closedAt());
	}

	/** An opening in JSON. */
	record View(UUID id, UUID plan, UUID organisation, Opening.State state, String asker, String reason, int hours,
			Instant askedAt, @Nullable String granter, @Nullable Instant grantedAt, @Nullable Instant endsAt,
			@Nullable Instant closedAt) {

	}

}
