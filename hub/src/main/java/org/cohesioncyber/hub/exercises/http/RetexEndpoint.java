package org.cohesioncyber.hub.exercises.http;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import org.cohesioncyber.hub.exercises.ExerciseId;
import org.cohesioncyber.hub.exercises.Exercises;
import org.cohesioncyber.hub.exercises.Retex;
import org.cohesioncyber.hub.exercises.RetexApproval;
import org.cohesioncyber.hub.exercises.RetexApprovalDraft;
import org.cohesioncyber.hub.exercises.RetexBasis;
import org.cohesioncyber.hub.exercises.RetexDraft;
import org.cohesioncyber.hub.exercises.RetexKind;
import org.cohesioncyber.hub.exercises.RetexText;
import org.cohesioncyber.hub.exercises.Retexes;
import org.cohesioncyber.hub.shared.Actor;
import org.cohesioncyber.hub.shared.CallableBy;
import org.cohesioncyber.hub.shared.CallableBy.Caller;
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
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/**
 * {@code /api/v1/exercises/…/retex}: how the own organisation looks back. The first
 * writing of a kind matches {@code "0"} or the star.
 */
@RestController
@RequestMapping("/api/v1/exercises/{id}/retex")
class RetexEndpoint {

	private final Exercises exercises;

	private final Retexes retexes;

	RetexEndpoint(Exercises exercises, Retexes retexes) {
		this.exercises = exercises;
		this.retexes = retexes;
	}

	/** All versions, the latest of each kind first. */
	@GetMapping
	@CallableBy(value = Caller.MEMBER, roles = { Role.RSSI, Role.PARTNER, Role.COORDINATOR })
	List<View> list(Actor actor, @PathVariable ExerciseId id) {
		require(actor, id);
		return this.retexes.list(actor, id).stream().map(one -> view(actor, one)).toList();
	}

	@PutMapping("/hot")
	@CallableBy(value = Caller.MEMBER, roles = { Role.RSSI, Role.COORDINATOR })
	ResponseEntity<View> writeHot(Actor actor, @PathVariable ExerciseId id, @RequestBody Hot hot,
			@RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch) {
		return write(actor, id, RetexKind.HOT, RetexDraft.hot(hot.worked(), hot.failed()), ifMatch);
	}

	@PutMapping("/cold")
	@CallableBy(value = Caller.MEMBER, roles = { Role.RSSI, Role.COORDINATOR })
	ResponseEntity<View> writeCold(Actor actor, @PathVariable ExerciseId id, @RequestBody Cold cold,
			@RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch) {
		return write(actor, id, RetexKind.COLD, RetexDraft.cold(cold.synthesis()), ifMatch);
	}

	/** Approves the latest version of the cold one. */
	@PostMapping("/cold/approval")
	@CallableBy(value = Caller.MEMBER, roles = { Role.RSSI, Role.COORDINATOR })
	ResponseEntity<View> approve(Actor actor, @PathVariable ExerciseId id, @RequestBody RetexApprovalDraft draft,
			@RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch) {
		require(actor, id);
		Revision
			.done(this.retexes.approve(actor, id, Revision.of(ifMatch, revision(actor, id, RetexKind.COLD)), draft));
		return latest(actor, id, RetexKind.COLD);
	}

	private ResponseEntity<View> write(Actor actor, ExerciseId id, RetexKind kind, RetexDraft draft,
			@Nullable String ifMatch) {
		require(actor, id);
		Revision.done(this.retexes.write(actor, id, kind, Revision.of(ifMatch, revision(actor, id, kind)), draft));
		return latest(actor, id, kind);
	}

	private int revision(Actor actor, ExerciseId id, RetexKind kind) {
		return this.retexes.latest(actor, id, kind).map(Retex::revision).orElse(0);
	}

	private ResponseEntity<View> latest(Actor actor, ExerciseId id, RetexKind kind) {
		Retex retex = this.retexes.latest(actor, id, kind).orElseThrow();
		return ResponseEntity.ok().eTag(Revision.tag(retex.revision())).body(view(actor, retex));
	}

	private void require(Actor actor, ExerciseId id) {
		if (this.exercises.find(actor, id).isEmpty()) {
			throw new ResponseStatusException(HttpStatus.NOT_FOUND);
		}
	}

	private View view(Actor actor, Retex retex) {
		RetexApproval approval = retex.approval();
		return new View(retex.exercise().value(), Reality.EXERCISE, retex.kind(), retex.version(), retex.text(),
				approval == null ? null : approval.approver(), approval == null ? null : approval.function(),
				approval == null ? null : approval.on(), this.retexes.basis(actor, retex.exercise(), retex),
				retex.revision(), retex.changedAt());
	}

	/** What worked and what did not. */
	record Hot(@Nullable String worked, @Nullable String failed) {

	}

	/** A synthesis. */
	record Cold(@Nullable String synthesis) {

	}

	/** A RETEX in JSON, with what it stands on. */
	record View(UUID exercise, Reality reality, RetexKind kind, int version, RetexText text,
			@Nullable String approvedBy, @Nullable String function, @Nullable LocalDate approvedOn, RetexBasis basis,
			int revision, Instant changedAt) {

	}

}
