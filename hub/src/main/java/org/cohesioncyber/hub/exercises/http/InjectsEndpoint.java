package org.cohesioncyber.hub.exercises.http;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

import org.cohesioncyber.hub.exercises.ExerciseId;
import org.cohesioncyber.hub.exercises.Exercises;
import org.cohesioncyber.hub.exercises.Inject;
import org.cohesioncyber.hub.exercises.InjectDraft;
import org.cohesioncyber.hub.exercises.InjectId;
import org.cohesioncyber.hub.exercises.Injects;
import org.cohesioncyber.hub.shared.Actor;
import org.cohesioncyber.hub.shared.CallableBy;
import org.cohesioncyber.hub.shared.CallableBy.Caller;
import org.cohesioncyber.hub.shared.IdempotencyKey;
import org.cohesioncyber.hub.shared.Revision;
import org.cohesioncyber.hub.shared.Role;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/** {@code /api/v1/exercises/…/injects}: what is told when. */
@RestController
@RequestMapping("/api/v1/exercises/{id}/injects")
class InjectsEndpoint {

	private final Exercises exercises;

	private final Injects injects;

	InjectsEndpoint(Exercises exercises, Injects injects) {
		this.exercises = exercises;
		this.injects = injects;
	}

	/** All for who conducts the exercise; for others those issued to them. */
	@GetMapping
	@CallableBy(value = Caller.MEMBER, roles = { Role.RSSI, Role.PARTNER, Role.COORDINATOR })
	List<View> list(Actor actor, @PathVariable ExerciseId id) {
		require(actor, id);
		return this.injects.list(actor, id).stream().map(View::of).toList();
	}

	@PostMapping
	@CallableBy(value = Caller.MEMBER, roles = { Role.RSSI, Role.COORDINATOR })
	ResponseEntity<View> add(Actor actor, @PathVariable ExerciseId id, @RequestBody InjectDraft draft,
			@RequestHeader(name = IdempotencyKey.HEADER, required = false) @Nullable String key) {
		require(actor, id);
		InjectId added = this.injects.add(actor, id, draft, key);
		Inject inject = find(actor, id, added);
		return ResponseEntity.created(URI.create("/api/v1/exercises/" + id + "/injects/" + added))
			.eTag(Revision.tag(inject.revision()))
			.body(View.of(inject));
	}

	@GetMapping("/{inject}")
	@CallableBy(value = Caller.MEMBER, roles = { Role.RSSI, Role.PARTNER, Role.COORDINATOR })
	ResponseEntity<View> show(Actor actor, @PathVariable ExerciseId id, @PathVariable InjectId inject) {
		Inject found = find(actor, id, inject);
		return ResponseEntity.ok().eTag(Revision.tag(found.revision())).body(View.of(found));
	}

	@PutMapping("/{inject}")
	@CallableBy(value = Caller.MEMBER, roles = { Role.RSSI, Role.COORDINATOR })
	ResponseEntity<View> change(Actor actor, @PathVariable ExerciseId id, @PathVariable InjectId inject,
			@RequestBody InjectDraft draft,
			@RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch) {
		Inject known = find(actor, id, inject);
		Revision.done(this.injects.change(actor, id, inject, Revision.of(ifMatch, known.revision()), draft));
		return show(actor, id, inject);
	}

	@DeleteMapping("/{inject}")
	@CallableBy(value = Caller.MEMBER, roles = { Role.RSSI, Role.COORDINATOR })
	ResponseEntity<Void> remove(Actor actor, @PathVariable ExerciseId id, @PathVariable InjectId inject) {
		find(actor, id, inject);
		this.injects.remove(actor, id, inject);
		return ResponseEntity.noContent().build();
	}

	@PostMapping("/{inject}/issue")
	@CallableBy(value = Caller.MEMBER, roles = { Role.RSSI, Role.COORDINATOR })
	ResponseEntity<View> issue(Actor actor, @PathVariable ExerciseId id, @PathVariable InjectId inject) {
		find(actor, id, inject);
		this.injects.issue(actor, id, inject);
		return show(actor, id, inject);
	}

	@PostMapping("/{inject}/skip")
	@CallableBy(value = Caller.MEMBER, roles = { Role.RSSI, Role.COORDINATOR })
	ResponseEntity<View> skip(Actor actor, @PathVariable ExerciseId id, @PathVariable InjectId inject,
			@RequestBody Skip skip) {
		find(actor, id, inject);
		this.injects.skip(actor, id, inject, skip.reason());
		return show(actor, id, inject);
	}

	private Inject find(Actor actor, ExerciseId id, InjectId inject) {
		return this.injects.find(actor, id, inject)
			.orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
	}

	private void require(Actor actor, ExerciseId id) {
		if (this.exercises.find(actor, id).isEmpty()) {
			throw new ResponseStatusException(HttpStatus.NOT_FOUND);
		}
	}

	/** Why an inject is left out. */
	record Skip(@Nullable String reason) {

	}

	/** An inject in JSON. */
	record View(UUID id, InjectDraft inject, Inject.State state, @Nullable Instant settledAt,
			@Nullable String skippedBecause) {

		static View of(Inject inject) {
			Inject.Direction direction = inject.direction();
			return new View(inject.id().value(), InjectDraft.of(inject), inject.state(), inject.settledAt(),
					direction == null || direction.skipped().isEmpty() ? null : direction.skipped());
		}

	}

}
