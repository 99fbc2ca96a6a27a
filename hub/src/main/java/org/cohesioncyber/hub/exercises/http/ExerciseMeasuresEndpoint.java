package org.cohesioncyber.hub.exercises.http;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import org.cohesioncyber.hub.continuity.ActivityId;
import org.cohesioncyber.hub.exercises.ExerciseId;
import org.cohesioncyber.hub.exercises.Exercises;
import org.cohesioncyber.hub.exercises.Measure;
import org.cohesioncyber.hub.exercises.MeasureDraft;
import org.cohesioncyber.hub.exercises.Measures;
import org.cohesioncyber.hub.shared.Actor;
import org.cohesioncyber.hub.shared.CallableBy;
import org.cohesioncyber.hub.shared.CallableBy.Caller;
import org.cohesioncyber.hub.shared.IdempotencyKey;
import org.cohesioncyber.hub.shared.Role;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/** {@code /api/v1/exercises/…/measures}: what it showed of the own activities. */
@RestController
@RequestMapping("/api/v1/exercises/{id}/measures")
class ExerciseMeasuresEndpoint {

	private final Exercises exercises;

	private final Measures measures;

	ExerciseMeasuresEndpoint(Exercises exercises, Measures measures) {
		this.exercises = exercises;
		this.measures = measures;
	}

	@GetMapping
	@CallableBy(value = Caller.MEMBER, roles = { Role.RSSI, Role.PARTNER, Role.COORDINATOR })
	List<View> list(Actor actor, @PathVariable ExerciseId id) {
		require(actor, id);
		return views(actor, id);
	}

	@PostMapping
	@CallableBy(value = Caller.MEMBER, roles = { Role.RSSI, Role.COORDINATOR })
	List<View> keep(Actor actor, @PathVariable ExerciseId id, @RequestBody MeasureDraft measure,
			@RequestHeader(name = IdempotencyKey.HEADER, required = false) @Nullable String key) {
		require(actor, id);
		this.measures.keep(actor, id, measure, key);
		return views(actor, id);
	}

	@DeleteMapping("/{activity}")
	@CallableBy(value = Caller.MEMBER, roles = { Role.RSSI, Role.COORDINATOR })
	ResponseEntity<Void> remove(Actor actor, @PathVariable ExerciseId id, @PathVariable ActivityId activity) {
		require(actor, id);
		this.measures.remove(actor, id, activity);
		return ResponseEntity.noContent().build();
	}

	private List<View> views(Actor actor, ExerciseId id) {
		return this.measures.list(actor, id).stream().map(View::of).toList();
	}

	private void require(Actor actor, ExerciseId id) {
		if (this.exercises.find(actor, id).isEmpty()) {
			throw new ResponseStatusException(HttpStatus.NOT_FOUND);
		}
	}

	/**
	 * A measure in JSON.
	 *
	 * @param organisation whose activity it is: the own one, or one that shared it
	 */
	record View(UUID organisation, UUID activity, LocalDate day, @Nullable Duration measuredRto,
			@Nullable Duration measuredRpo, boolean shared) {

		static View of(Measure measure) {
			return new View(measure.organisation().value(), measure.activity().value(), measure.day(), measure.rto(),
					measure.rpo(), measure.shared());
		}

	}

}
