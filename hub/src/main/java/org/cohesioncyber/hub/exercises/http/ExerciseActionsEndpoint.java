package org.cohesioncyber.hub.exercises.http;

import java.net.URI;

import org.cohesioncyber.hub.exercises.ActionDraft;
import org.cohesioncyber.hub.exercises.ActionId;
import org.cohesioncyber.hub.exercises.ExerciseAction;
import org.cohesioncyber.hub.exercises.ExerciseActions;
import org.cohesioncyber.hub.exercises.ExerciseId;
import org.cohesioncyber.hub.exercises.Exercises;
import org.cohesioncyber.hub.exercises.SettlementDraft;
import org.cohesioncyber.hub.shared.Actor;
import org.cohesioncyber.hub.shared.CallableBy;
import org.cohesioncyber.hub.shared.CallableBy.Caller;
import org.cohesioncyber.hub.shared.IdempotencyKey;
import org.cohesioncyber.hub.shared.Page;
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
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/**
 * {@code /api/v1/exercise-actions}: the own open ones of all exercises, the first due
 * first; {@code /api/v1/exercises/…/actions}: those of one.
 */
@RestController
class ExerciseActionsEndpoint {

	private static final String PATH = "/api/v1/exercises/{id}/actions";

	private static final int SIZE = 50;

	private final Exercises exercises;

	private final ExerciseActions actions;

	ExerciseActionsEndpoint(Exercises exercises, ExerciseActions actions) {
		this.exercises = exercises;
		this.actions = actions;
	}

	@GetMapping("/api/v1/exercise-actions")
	@CallableBy(value = Caller.MEMBER, roles = { Role.RSSI, Role.PARTNER, Role.COORDINATOR })
	Page<ActionView> open(Actor actor, @RequestParam(required = false) @Nullable String cursor) {
		return views(this.actions.open(actor, cursor));
	}

	@GetMapping(PATH)
	@CallableBy(value = Caller.MEMBER, roles = { Role.RSSI, Role.PARTNER, Role.COORDINATOR })
	Page<ActionView> list(Actor actor, @PathVariable ExerciseId id,
			@RequestParam(required = false) @Nullable String cursor) {
		require(actor, id);
		return views(
				Page.of(this.actions.list(actor, id), one -> one.id().toString(), cursor == null ? "" : cursor, SIZE));
	}

	@PostMapping(PATH)
	@CallableBy(value = Caller.MEMBER, roles = { Role.RSSI, Role.COORDINATOR })
	ResponseEntity<ActionView> add(Actor actor, @PathVariable ExerciseId id, @RequestBody ActionDraft draft,
			@RequestHeader(name = IdempotencyKey.HEADER, required = false) @Nullable String key) {
		require(actor, id);
		ExerciseAction added = find(actor, id, this.actions.add(actor, id, draft, key));
		return ResponseEntity.created(URI.create("/api/v1/exercises/" + id + "/actions/" + added.id()))
			.eTag(Revision.tag(added.revision()))
			.body(view(added));
	}

	@GetMapping(PATH + "/{action}")
	@CallableBy(value = Caller.MEMBER, roles = { Role.RSSI, Role.PARTNER, Role.COORDINATOR })
	ResponseEntity<ActionView> show(Actor actor, @PathVariable ExerciseId id, @PathVariable ActionId action) {
		ExerciseAction found = find(actor, id, action);
		return ResponseEntity.ok().eTag(Revision.tag(found.revision())).body(view(found));
	}

	@PutMapping(PATH + "/{action}")
	@CallableBy(value = Caller.MEMBER, roles = { Role.RSSI, Role.COORDINATOR })
	ResponseEntity<ActionView> change(Actor actor, @PathVariable ExerciseId id, @PathVariable ActionId action,
			@RequestBody ActionDraft draft,
			@RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch) {
		int revision = Revision.of(ifMatch, find(actor, id, action).revision());
		Revision.done(this.actions.change(actor, id, action, revision, draft));
		return show(actor, id, action);
	}

	/** Says that it is done or given up, or opens it again. */
	@PostMapping(PATH + "/{action}/settlement")
	@CallableBy(value = Caller.MEMBER, roles = { Role.RSSI, Role.COORDINATOR })
	ResponseEntity<ActionView> settle(Actor actor, @PathVariable ExerciseId id, @PathVariable ActionId action,
			@RequestBody SettlementDraft draft,
			@RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch) {
		int revision = Revision.of(ifMatch, find(actor, id, action).revision());
		Revision.done(this.actions.settle(actor, id, action, revision, draft));
		return show(actor, id, action);
	}

	private ExerciseAction find(Actor actor, ExerciseId id, ActionId action) {
		return this.actions.find(actor, id, action)
			.orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
	}

	private void require(Actor actor, ExerciseId id) {
		if (this.exercises.find(actor, id).isEmpty()) {
			throw new ResponseStatusException(HttpStatus.NOT_FOUND);
		}
	}

	private Page<ActionView> views(Page<ExerciseAction> page) {
		return new Page<>(page.items().stream().map(this::view).toList(), page.next());
	}

	private ActionView view(ExerciseAction action) {
		return ActionView.of(action, this.actions.today());
	}

}
