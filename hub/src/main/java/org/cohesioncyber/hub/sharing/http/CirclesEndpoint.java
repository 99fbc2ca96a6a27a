package org.cohesioncyber.hub.sharing.http;

import java.net.URI;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import org.cohesioncyber.hub.shared.Actor;
import org.cohesioncyber.hub.shared.CallableBy;
import org.cohesioncyber.hub.shared.CallableBy.Caller;
import org.cohesioncyber.hub.shared.OrganisationId;
import org.cohesioncyber.hub.shared.Role;
import org.cohesioncyber.hub.sharing.Circle;
import org.cohesioncyber.hub.sharing.CircleId;
import org.cohesioncyber.hub.sharing.Circles;
import org.cohesioncyber.hub.sharing.NewCircle;

import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** {@code /api/v1/circles}: the circles the caller's organisation is in. */
@RestController
@RequestMapping("/api/v1/circles")
class CirclesEndpoint {

	private final Circles circles;

	CirclesEndpoint(Circles circles) {
		this.circles = circles;
	}

	@GetMapping
	@CallableBy(value = Caller.MEMBER, roles = { Role.RSSI, Role.PARTNER, Role.COORDINATOR })
	List<Representation> list(Actor actor) {
		return this.circles.of(actor).stream().map(circle -> representation(actor, circle)).toList();
	}

	@PostMapping
	@CallableBy(value = Caller.MEMBER, roles = { Role.RSSI, Role.COORDINATOR })
	ResponseEntity<Representation> create(Actor actor, @RequestBody Draft draft,
			@RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key) {
		CircleId made = this.circles.create(actor, draft.circle(), key);
		Circle circle = this.circles.find(actor, made).orElseThrow();
		return ResponseEntity.created(URI.create("/cercles/" + made)).body(representation(actor, circle));
	}

	private Representation representation(Actor actor, Circle circle) {
		List<UUID> members = this.circles.members(actor, circle.id())
			.stream()
			.map(OrganisationId::value)
			.sorted()
			.toList();
		return new Representation(circle.id().value(), circle.name(), circle.owner().value(), circle.built(), members);
	}

	/** A circle in JSON, for one of its members. */
	record Representation(UUID id, String name, UUID owner, Circle.Built built, List<UUID> members) {

	}

	/** A circle as a program sends it. */
	record Draft(@Nullable String name, @Nullable Set<UUID> members) {

		NewCircle circle() {
			Set<UUID> named = this.members == null ? Set.of() : this.members;
			return new NewCircle(this.name == null ? "" : this.name,
					named.stream().map(OrganisationId::new).collect(Collectors.toSet()));
		}

	}

}
