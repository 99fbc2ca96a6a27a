package org.cohesioncyber.hub.dependencies.http;

import java.net.URI;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

import org.cohesioncyber.hub.dependencies.Concern;
import org.cohesioncyber.hub.dependencies.Concerns;
import org.cohesioncyber.hub.dependencies.Dependencies;
import org.cohesioncyber.hub.dependencies.Dependency;
import org.cohesioncyber.hub.dependencies.DependencyDraft;
import org.cohesioncyber.hub.dependencies.DependencyId;
import org.cohesioncyber.hub.dependencies.OwnMaps;
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

/**
 * {@code /api/v1/dependencies}: what one's own activities and services rest on.
 */
@RestController
@RequestMapping("/api/v1/dependencies")
class DependenciesEndpoint {

	private final Dependencies dependencies;

	private final OwnMaps maps;

	DependenciesEndpoint(Dependencies dependencies, OwnMaps maps) {
		this.dependencies = dependencies;
		this.maps = maps;
	}

	@GetMapping
	@CallableBy(value = Caller.MEMBER, roles = { Role.RSSI, Role.PARTNER })
	Page<View> list(Actor actor, @RequestParam(required = false) @Nullable String cursor) {
		Page<Dependency> page = this.dependencies.list(actor, cursor);
		return new Page<>(page.items().stream().map(View::of).toList(), page.next());
	}

	@GetMapping("/concerns")
	@CallableBy(value = Caller.MEMBER, roles = { Role.RSSI, Role.PARTNER })
	List<Concern> concerns(Actor actor) {
		return Concerns.of(this.maps.of(actor)).values().stream().flatMap(Collection::stream).toList();
	}

	@GetMapping("/of/{dependant}")
	@CallableBy(value = Caller.MEMBER, roles = { Role.RSSI, Role.PARTNER })
	List<View> of(Actor actor, @PathVariable UUID dependant) {
		return this.dependencies.of(actor, dependant).stream().map(View::of).toList();
	}

	@PostMapping("/of/{dependant}")
	@CallableBy(value = Caller.MEMBER, roles = Role.RSSI)
	ResponseEntity<View> add(Actor actor, @PathVariable UUID dependant, @RequestBody DependencyDraft draft,
			@RequestHeader(name = IdempotencyKey.HEADER, required = false) @Nullable String key) {
		DependencyId added = this.dependencies.add(actor, dependant, draft, key);
		Dependency dependency = find(actor, added);
		return ResponseEntity.created(URI.create("/api/v1/dependencies/" + added))
			.eTag(Revision.tag(dependency.revision()))
			.body(View.of(dependency));
	}

	@GetMapping("/{id}")
	@CallableBy(value = Caller.MEMBER, roles = { Role.RSSI, Role.PARTNER })
	ResponseEntity<View> show(Actor actor, @PathVariable DependencyId id) {
		Dependency dependency = find(actor, id);
		return ResponseEntity.ok().eTag(Revision.tag(dependency.revision())).body(View.of(dependency));
	}

	@PutMapping("/{id}")
	@CallableBy(value = Caller.MEMBER, roles = Role.RSSI)
	ResponseEntity<View> change(Actor actor, @PathVariable DependencyId id, @RequestBody DependencyDraft draft,
			@RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch) {
		Dependency known = find(actor, id);
		Revision.done(this.dependencies.change(actor, id, Revision.of(ifMatch, known.revision()), draft));
		return show(actor, id);
	}

	@DeleteMapping("/{id}")
	@CallableBy(value = Caller.MEMBER, roles = Role.RSSI)
	ResponseEntity<Void> remove(Actor actor, @PathVariable DependencyId id,
			@RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch) {
		Dependency known = find(actor, id);
		Revision.done(this.dependencies.remove(actor, id, Revision.of(ifMatch, known.revision())));
		return ResponseEntity.noContent().build();
	}

	private Dependency find(Actor actor, DependencyId id) {
		return this.dependencies.find(actor, id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
	}

	/** A dependency in JSON: what was sent, and of what. */
	record View(UUID id, UUID dependant, DependencyDraft dependency, Instant changedAt) {

		static View of(Dependency dependency) {
			return new View(dependency.id().value(), dependency.dependant(), DependencyDraft.of(dependency),
					dependency.changedAt());
		}

	}

}
