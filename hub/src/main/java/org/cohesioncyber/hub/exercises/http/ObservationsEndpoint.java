package org.cohesioncyber.hub.exercises.http;

import java.net.URI;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

import org.cohesioncyber.hub.exercises.ExerciseId;
import org.cohesioncyber.hub.exercises.Exercises;
import org.cohesioncyber.hub.exercises.InjectId;
import org.cohesioncyber.hub.exercises.Observation;
import org.cohesioncyber.hub.exercises.ObservationDraft;
import org.cohesioncyber.hub.exercises.ObservationId;
import org.cohesioncyber.hub.exercises.Observations;
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

/** {@code /api/v1/exercises/…/observations}: what was seen, the latest first. */
@RestController
@RequestMapping("/api/v1/exercises/{id}/observations")
class ObservationsEndpoint {

	private final Exercises exercises;

	private final Observations observations;

	ObservationsEndpoint(Exercises exercises, Observations observations) {
		this.exercises = exercises;
		this.observations = observations;
	}

	@GetMapping
	@CallableBy(value = Caller.MEMBER, roles = { Role.RSSI, Role.PARTNER, Role.COORDINATOR })
	Page<View> list(Actor actor, @PathVariable ExerciseId id, @RequestParam(required = false) @Nullable String cursor) {
		require(actor, id);
		Page<Observation> page = this.observations.list(actor, id, cursor);
		return new Page<>(page.items().stream().map(View::of).toList(), page.next());
	}

	@PostMapping
	@CallableBy(value = Caller.MEMBER, roles = { Role.RSSI, Role.COORDINATOR })
	ResponseEntity<View> add(Actor actor, @PathVariable ExerciseId id, @RequestBody ObservationDraft draft,
			@RequestHeader(name = IdempotencyKey.HEADER, required = false) @Nullable String key) {
		require(actor, id);
		ObservationId added = this.observations.add(actor, id, draft, key);
		return ResponseEntity.created(URI.create("/api/v1/exercises/" + id + "/observations"))
			.body(this.observations.find(actor, id, added).map(View::of).orElseThrow());
	}

	private void require(Actor actor, ExerciseId id) {
		if (this.exercises.find(actor, id).isEmpty()) {
			throw new ResponseStatusException(HttpStatus.NOT_FOUND);
		}
	}

	/** An observation in JSON. */
	record View(UUID id, UUID organisation, String seen, Instant seenAt, Instant recordedAt, @Nullable UUID inject,
			@Nullable UUID corrects, boolean shared) {

		static View of(Observation one) {
			return new View(one.id().value(), one.organisation().value(), one.text(), one.seenAt(), one.recordedAt(),
					Optional.ofNullable(one.inject()).map(InjectId::value).orElse(null),
					Optional.ofNullable(one.corrects()).map(ObservationId::value).orElse(null), one.shared());
		}

	}

}
