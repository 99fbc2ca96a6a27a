package org.cohesioncyber.hub.exercises.http;

import java.net.URI;
import java.time.Instant;
import java.util.UUID;

import org.cohesioncyber.hub.exercises.ExerciseFinding;
import org.cohesioncyber.hub.exercises.ExerciseFindings;
import org.cohesioncyber.hub.exercises.ExerciseId;
import org.cohesioncyber.hub.exercises.Exercises;
import org.cohesioncyber.hub.exercises.FindingDraft;
import org.cohesioncyber.hub.exercises.FindingId;
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
import org.springframework.web.bind.annotation.DeleteMapping;
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

/** {@code /api/v1/exercises/…/findings}: what the own organisation draws from it. */
@RestController
@RequestMapping("/api/v1/exercises/{id}/findings")
class ExerciseFindingsEndpoint {

	private static final int SIZE = 50;

	private final Exercises exercises;

	private final ExerciseFindings findings;

	ExerciseFindingsEndpoint(Exercises exercises, ExerciseFindings findings) {
		this.exercises = exercises;
		this.findings = findings;
	}

	@GetMapping
	@CallableBy(value = Caller.MEMBER, roles = { Role.RSSI, Role.PARTNER, Role.COORDINATOR })
	Page<View> list(Actor actor, @PathVariable ExerciseId id, @RequestParam(required = false) @Nullable String cursor) {
		require(actor, id);
		Page<ExerciseFinding> page = Page.of(this.findings.list(actor, id), one -> one.id().toString(),
				cursor == null ? "" : cursor, SIZE);
		return new Page<>(page.items().stream().map(View::of).toList(), page.next());
	}

	@PostMapping
	@CallableBy(value = Caller.MEMBER, roles = { Role.RSSI, Role.COORDINATOR })
	ResponseEntity<View> add(Actor actor, @PathVariable ExerciseId id, @RequestBody FindingDraft draft,
			@RequestHeader(name = IdempotencyKey.HEADER, required = false) @Nullable String key) {
		require(actor, id);
		ExerciseFinding added = find(actor, id, this.findings.add(actor, id, draft, key));
		return ResponseEntity.created(URI.create("/api/v1/exercises/" + id + "/findings/" + added.id()))
			.eTag(Revision.tag(added.revision()))
			.body(View.of(added));
	}

	@GetMapping("/{finding}")
	@CallableBy(value = Caller.MEMBER, roles = { Role.RSSI, Role.PARTNER, Role.COORDINATOR })
	ResponseEntity<View> show(Actor actor, @PathVariable ExerciseId id, @PathVariable FindingId finding) {
		ExerciseFinding found = find(actor, id, finding);
		return ResponseEntity.ok().eTag(Revision.tag(found.revision())).body(View.of(found));
	}

	@PutMapping("/{finding}")
	@CallableBy(value = Caller.MEMBER, roles = { Role.RSSI, Role.COORDINATOR })
	ResponseEntity<View> change(Actor actor, @PathVariable ExerciseId id, @PathVariable FindingId finding,
			@RequestBody FindingDraft draft,
			@RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch) {
		int revision = Revision.of(ifMatch, find(actor, id, finding).revision());
		Revision.done(this.findings.change(actor, id, finding, revision, draft));
		return show(actor, id, finding);
	}

	@DeleteMapping("/{finding}")
	@CallableBy(value = Caller.MEMBER, roles = { Role.RSSI, Role.COORDINATOR })
	ResponseEntity<Void> remove(Actor actor, @PathVariable ExerciseId id, @PathVariable FindingId finding,
			@RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch) {
		int revision = Revision.of(ifMatch, find(actor, id, finding).revision());
		Revision.done(this.findings.remove(actor, id, finding, revision));
		return ResponseEntity.noContent().build();
	}

	private ExerciseFinding find(Actor actor, ExerciseId id, FindingId finding) {
		return this.findings.find(actor, id, finding)
			.orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
	}

	private void require(Actor actor, ExerciseId id) {
		if (this.exercises.find(actor, id).isEmpty()) {
			throw new ResponseStatusException(HttpStatus.NOT_FOUND);
		}
	}

	/** A finding in JSON. */
	record View(UUID id, UUID exercise, Reality reality, FindingDraft finding, Instant changedAt) {

		static View of(ExerciseFinding finding) {
			return new View(finding.id().value(), finding.exercise().value(), Reality.EXERCISE,
					FindingDraft.of(finding), finding.changedAt());
		}

	}

}
