package org.cohesioncyber.hub.dependencies.http;

import java.net.URI;
import java.util.Optional;
import java.util.UUID;

import org.cohesioncyber.hub.dependencies.Family;
import org.cohesioncyber.hub.dependencies.Proposal;
import org.cohesioncyber.hub.dependencies.Proposal.KnownAlready;
import org.cohesioncyber.hub.dependencies.Proposal.Proposed;
import org.cohesioncyber.hub.dependencies.Provider;
import org.cohesioncyber.hub.dependencies.ProviderDraft;
import org.cohesioncyber.hub.dependencies.ProviderFilter;
import org.cohesioncyber.hub.dependencies.ProviderId;
import org.cohesioncyber.hub.dependencies.Providers;
import org.cohesioncyber.hub.shared.Actor;
import org.cohesioncyber.hub.shared.CallableBy;
import org.cohesioncyber.hub.shared.CallableBy.Caller;
import org.cohesioncyber.hub.shared.Faulty;
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
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/** {@code /api/v1/providers}: the register of providers and mutual services. */
@RestController
@RequestMapping("/api/v1/providers")
class ProvidersEndpoint {

	private final Providers providers;

	ProvidersEndpoint(Providers providers) {
		this.providers = providers;
	}

	@GetMapping
	@CallableBy(value = Caller.MEMBER, roles = { Role.RSSI, Role.PARTNER, Role.COORDINATOR, Role.ADMINISTRATOR })
	Page<View> list(Actor actor, @RequestParam(defaultValue = "") String search,
			@RequestParam(defaultValue = "") String family, @RequestParam(defaultValue = "") String cursor) {
		Page<Provider> page = this.providers.list(actor, new ProviderFilter(search, family(family), false), cursor);
		return new Page<>(page.items().stream().map(View::of).toList(), page.next());
	}

	private static Optional<Family> family(String name) {
		if (name.isEmpty()) {
			return Optional.empty();
		}
		Faulty checks = new Faulty();
		Optional<Family> family = checks.choice("family", name, Family.class);
		checks.done();
		return family;
	}

	@PostMapping
	@CallableBy(value = Caller.MEMBER, roles = { Role.RSSI, Role.COORDINATOR, Role.ADMINISTRATOR })
	ResponseEntity<View> propose(Actor actor, @RequestBody ProviderDraft draft,
			@RequestHeader(name = IdempotencyKey.HEADER, required = false) @Nullable String key) {
		Proposal proposal = this.providers.propose(actor, draft, key);
		Provider provider = find(actor, proposal.id());
		return switch (proposal) {
			case Proposed proposed -> ResponseEntity.created(address(proposed.id()))
				.eTag(Revision.tag(provider.revision()))
				.body(View.of(provider));
			case KnownAlready known -> ResponseEntity.ok()
				.location(address(known.id()))
				.eTag(Revision.tag(provider.revision()))
				.body(View.of(provider));
		};
	}

	/** One that was merged leads to what it is. */
	@GetMapping("/{id}")
	@CallableBy(value = Caller.MEMBER, roles = { Role.RSSI, Role.PARTNER, Role.COORDINATOR, Role.ADMINISTRATOR })
	ResponseEntity<View> show(Actor actor, @PathVariable ProviderId id) {
		Provider provider = find(actor, id);
		if (provider.mergedInto().isPresent()) {
			return ResponseEntity.status(HttpStatus.PERMANENT_REDIRECT)
				.location(address(provider.mergedInto().get()))
				.build();
		}
		return ResponseEntity.ok().eTag(Revision.tag(provider.revision())).body(View.of(provider));
	}

	@PutMapping("/{id}")
	@CallableBy(value = Caller.MEMBER, roles = { Role.COORDINATOR, Role.ADMINISTRATOR })
	ResponseEntity<View> correct(Actor actor, @PathVariable ProviderId id, @RequestBody ProviderDraft draft,
			@RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch) {
		Provider known = find(actor, id);
		Revision.done(this.providers.correct(actor, id, Revision.of(ifMatch, known.revision()), draft));
		return show(actor, id);
	}

	@PostMapping("/{id}/merger")
	@CallableBy(value = Caller.MEMBER, roles = { Role.COORDINATOR, Role.ADMINISTRATOR })
	ResponseEntity<View> merge(Actor actor, @PathVariable ProviderId id, @RequestBody Merger merger) {
		Provider known = find(actor, id);
		Revision.done(this.providers.merge(actor, id, known.revision(), new ProviderId(merger.into())));
		return show(actor, new ProviderId(merger.into()));
	}

	private Provider find(Actor actor, ProviderId id) {
		return this.providers.find(actor, id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
	}

	private static URI address(ProviderId id) {
		return URI.create("/api/v1/providers/" + id);
	}

	/** The provider a duplicate is merged into. */
	record Merger(UUID into) {

	}

	/** A provider in JSON. */
	record View(UUID id, ProviderDraft provider, boolean reviewed) {

		static View of(Provider provider) {
			return new View(provider.id().value(), ProviderDraft.of(provider), provider.isReviewed());
		}

	}

}
