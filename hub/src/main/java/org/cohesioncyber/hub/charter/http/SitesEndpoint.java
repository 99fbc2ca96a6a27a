package org.cohesioncyber.hub.charter.http;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

import org.cohesioncyber.hub.charter.Site;
import org.cohesioncyber.hub.charter.SiteDraft;
import org.cohesioncyber.hub.charter.Sites;
import org.cohesioncyber.hub.shared.Actor;
import org.cohesioncyber.hub.shared.CallableBy;
import org.cohesioncyber.hub.shared.CallableBy.Caller;
import org.cohesioncyber.hub.shared.IdempotencyKey;
import org.cohesioncyber.hub.shared.OrganisationId;
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
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/**
 * {@code /api/v1/organisations/{id}/sites}: the sites of an organisation, past ones too.
 */
@RestController
class SitesEndpoint {

	private final Sites sites;

	SitesEndpoint(Sites sites) {
		this.sites = sites;
	}

	@GetMapping("/api/v1/organisations/{id}/sites")
	@CallableBy(Caller.MEMBER)
	List<Representation> list(Actor actor, @PathVariable OrganisationId id) {
		return this.sites.of(actor, id).stream().map(Representation::of).toList();
	}

	@PostMapping("/api/v1/organisations/{id}/sites")
	@CallableBy(value = Caller.MEMBER, roles = { Role.COORDINATOR, Role.ADMINISTRATOR })
	ResponseEntity<Added> add(Actor actor, @PathVariable OrganisationId id, @RequestBody SiteDraft draft,
			@RequestHeader(name = IdempotencyKey.HEADER, required = false) @Nullable String key) {
		UUID site = this.sites.add(actor, id, draft, key);
		return ResponseEntity.created(URI.create("/api/v1/organisations/" + id + "/sites")).body(new Added(site));
	}

	@DeleteMapping("/api/v1/sites/{site}")
	@ResponseStatus(HttpStatus.NO_CONTENT)
	@CallableBy(value = Caller.MEMBER, roles = { Role.COORDINATOR, Role.ADMINISTRATOR })
	void remove(Actor actor, @PathVariable UUID site) {
		this.sites.remove(actor, site);
	}

	/** The id of what was added. */
	record Added(UUID id) {

	}

	/** A site in JSON. */
	record Representation(UUID id, String siret, String name, String commune, Instant addedAt,
			@Nullable Instant removedAt) {

		static Representation of(Site site) {
			return new Representation(site.id(), site.siret().value(), site.name(), site.commune(), site.addedAt(),
					site.removedAt().orElse(null));
		}

	}

}
