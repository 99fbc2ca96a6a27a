package org.cohesioncyber.hub.continuity.http;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

import org.cohesioncyber.hub.continuity.Activities;
import org.cohesioncyber.hub.continuity.Activity;
import org.cohesioncyber.hub.continuity.ActivityDraft;
import org.cohesioncyber.hub.continuity.ActivityId;
import org.cohesioncyber.hub.continuity.Finding;
import org.cohesioncyber.hub.continuity.Findings;
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

/** {@code /api/v1/activities}: the essential activities of one's own organisation. */
@RestController
@RequestMapping("/api/v1/activities")
class ActivitiesEndpoint {

	private final Activities activities;

	ActivitiesEndpoint(Activities activities) {
		this.activities = activities;
	}

	@GetMapping
	@CallableBy(value = Caller.MEMBER, roles = { Role.RSSI, Role.PARTNER })
	Page<View> list(Actor actor, @RequestParam(required = false) @Nullable String cursor) {
		Page<Activity> page = this.activities.list(actor, cursor);
		return new Page<>(page.items().stream().map(View::of).toList(), page.next());
	}

	@PostMapping
	@CallableBy(value = Caller.MEMBER, roles = Role.RSSI)
	ResponseEntity<View> add(Actor actor, @RequestBody ActivityDraft draft,
			@RequestHeader(name = IdempotencyKey.HEADER, required = false) @Nullable String key) {
		ActivityId added = this.activities.add(actor, draft, key);
		Activity activity = find(actor, added);
		return ResponseEntity.created(URI.create("/api/v1/activities/" + added))
			.eTag(Revision.tag(activity.revision()))
			.body(View.of(activity));
	}

	@GetMapping("/{id}")
	@CallableBy(value = Caller.MEMBER, roles = { Role.RSSI, Role.PARTNER })
	ResponseEntity<View> show(Actor actor, @PathVariable ActivityId id) {
		Activity activity = find(actor, id);
		return ResponseEntity.ok().eTag(Revision.tag(activity.revision())).body(View.of(activity));
	}

	@PutMapping("/{id}")
	@CallableBy(value = Caller.MEMBER, roles = Role.RSSI)
	ResponseEntity<View> change(Actor actor, @PathVariable ActivityId id, @RequestBody ActivityDraft draft,
			@RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch) {
		Activity known = find(actor, id);
		Revision.done(this.activities.change(actor, id, Revision.of(ifMatch, known.revision()), draft));
		return show(actor, id);
	}

	@DeleteMapping("/{id}")
	@CallableBy(value = Caller.MEMBER, roles = Role.RSSI)
	ResponseEntity<Void> retire(Actor actor, @PathVariable ActivityId id,
			@RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch) {
		Activity known = find(actor, id);
		Revision.done(this.activities.retire(actor, id, Revision.of(ifMatch, known.revision())));
		return ResponseEntity.noContent().build();
	}

	private Activity find(Actor actor, ActivityId id) {
		return this.activities.find(actor, id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
	}

	/** An activity in JSON: what was sent, and what was found about it. */
	record View(UUID id, ActivityDraft activity, List<Finding> findings, Instant changedAt) {

		static View of(Activity activity) {
			return new View(activity.id().value(), ActivityDraft.of(activity),
					Findings.of(activity.portrait(), activity.targets(), activity.impacts()), activity.changedAt());
		}

	}

}
