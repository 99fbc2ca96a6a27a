package org.cohesioncyber.hub.exercises.http;

import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

import org.cohesioncyber.hub.exercises.Exercise;
import org.cohesioncyber.hub.exercises.ExerciseDraft;
import org.cohesioncyber.hub.exercises.ExerciseId;
import org.cohesioncyber.hub.exercises.ExerciseState.Cancelled;
import org.cohesioncyber.hub.exercises.Exercises;
import org.cohesioncyber.hub.exercises.MoveDraft;
import org.cohesioncyber.hub.exercises.Stage;
import org.cohesioncyber.hub.shared.Actor;
import org.cohesioncyber.hub.shared.CallableBy;
import org.cohesioncyber.hub.shared.CallableBy.Caller;
import org.cohesioncyber.hub.shared.IdempotencyKey;
import org.cohesioncyber.hub.shared.Page;
import org.cohesioncyber.hub.shared.Reality;
import org.cohesioncyber.hub.shared.Revision;
import org.cohesioncyber.hub.shared.Role;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/** {@code /api/v1/exercises}: those one conducts or takes part in. */
@RestController
@RequestMapping("/api/v1/exercises")
class ExercisesEndpoint {

	private final Exercises exercises;

	ExercisesEndpoint(Exercises exercises) {
		this.exercises = exercises;
	}

	@GetMapping
	@CallableBy(value = Caller.MEMBER, roles = { Role.RSSI, Role.PARTNER, Role.COORDINATOR })
	Page<View> list(Actor actor, @RequestParam(required = false) @Nullable String cursor) {
		Page<Exercise> page = this.exercises.list(actor, cursor);
		return new Page<>(page.items().stream().map(View::of).toList(), page.next());
	}

	@PostMapping
	@CallableBy(value = Caller.MEMBER, roles = { Role.RSSI, Role.COORDINATOR })
	ResponseEntity<View> add(Actor actor, @RequestBody ExerciseDraft draft,
			@RequestHeader(name = IdempotencyKey.HEADER, required = false) @Nullable String key) {
		Exercise added = find(actor, this.exercises.add(actor, draft, key));
		return ResponseEntity.created(URI.create("/api/v1/exercises/" + added.id()))
			.eTag(Revision.tag(added.revision()))
			.body(View.of(added));
	}

	@GetMapping("/{id}")
	@CallableBy(value = Caller.MEMBER, roles = { Role.RSSI, Role.PARTNER, Role.COORDINATOR })
	ResponseEntity<View> show(Actor actor, @PathVariable ExerciseId id) {
		Exercise exercise = find(actor, id);
		return ResponseEntity.ok().eTag(Revision.tag(exercise.revision())).body(View.of(exercise));
	}

	@PutMapping("/{id}")
	@CallableBy(value = Caller.MEMBER, roles = { Role.RSSI, Role.COORDINATOR })
	ResponseEntity<View> change(Actor actor, @PathVariable ExerciseId id, @RequestBody ExerciseDraft draft,
			@RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch) {
		Exercise known = find(actor, id);
		Revision.done(this.exercises.change(actor, id, Revision.of(ifMatch, known.revision()), draft));
		return show(actor, id);
	}

	/** Announces, begins, ends, closes or cancels it. */
	@PostMapping("/{id}/moves")
	@CallableBy(value = Caller.MEMBER, roles = { Role.RSSI, Role.COORDINATOR })
	ResponseEntity<View> move(Actor actor, @PathVariable ExerciseId id, @RequestBody MoveDraft move,
			@RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch) {
		Exercise known = find(actor, id);
		Revision.done(this.exercises.move(actor, id, Revision.of(ifMatch, known.revision()), move));
		return show(actor, id);
	}

	private Exercise find(Actor actor, ExerciseId id) {
		return this.exercises.find(actor, id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
	}

	/** An exercise in JSON: as it was sent, and how far it is. */
	record View(UUID id, UUID organisation, Reality reality, ExerciseDraft exercise, Stage stage,
			@Nullable Instant startedAt, @Nullable Instant endedAt, @Nullable LocalDate day,
			@Nullable String cancelledBecause, Instant changedAt) {

		static View of(Exercise exercise) {
			return new View(exercise.id().value(), exercise.organisation().value(), Reality.EXERCISE,
					ExerciseDraft.of(exercise), exercise.state().stage(), exercise.state().started().orElse(null),
					exercise.state().ended().orElse(null), exercise.day().orElse(null),
					exercise.state() instanceof Cancelled cancelled ? cancelled.reason() : null, exercise.changedAt());
		}

	}

}
