package org.cohesioncyber.hub.awareness.http;

import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import org.cohesioncyber.hub.awareness.Campaign;
import org.cohesioncyber.hub.awareness.Campaign.Scope;
import org.cohesioncyber.hub.awareness.CampaignDraft;
import org.cohesioncyber.hub.awareness.CampaignId;
import org.cohesioncyber.hub.awareness.Campaigns;
import org.cohesioncyber.hub.awareness.PublicGroup;
import org.cohesioncyber.hub.awareness.Theme;
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
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/** {@code /api/v1/awareness-campaigns}. */
@RestController
@RequestMapping("/api/v1/awareness-campaigns")
class CampaignsEndpoint {

	private final Campaigns campaigns;

	CampaignsEndpoint(Campaigns campaigns) {
		this.campaigns = campaigns;
	}

	@GetMapping
	@CallableBy(value = Caller.MEMBER, roles = { Role.RSSI, Role.PARTNER, Role.COORDINATOR })
	Page<View> list(Actor actor, @RequestParam(required = false) @Nullable String cursor) {
		Page<Campaign> page = this.campaigns.list(actor, cursor);
		return new Page<>(page.items().stream().map(View::of).toList(), page.next());
	}

	@PostMapping
	@CallableBy(value = Caller.MEMBER, roles = { Role.RSSI, Role.PARTNER, Role.COORDINATOR })
	ResponseEntity<View> open(Actor actor, @RequestBody CampaignDraft draft,
			@RequestHeader(name = IdempotencyKey.HEADER, required = false) @Nullable String key) {
		Campaign opened = find(actor, this.campaigns.open(actor, draft, key));
		return ResponseEntity.created(URI.create("/api/v1/awareness-campaigns/" + opened.id()))
			.eTag(Revision.tag(opened.revision()))
			.body(View.of(opened));
	}

	@GetMapping("/{campaign}")
	@CallableBy(value = Caller.MEMBER, roles = { Role.RSSI, Role.PARTNER, Role.COORDINATOR })
	ResponseEntity<View> show(Actor actor, @PathVariable CampaignId campaign) {
		Campaign found = find(actor, campaign);
		return ResponseEntity.ok().eTag(Revision.tag(found.revision())).body(View.of(found));
	}

	@PutMapping("/{campaign}")
	@CallableBy(value = Caller.MEMBER, roles = { Role.RSSI, Role.PARTNER, Role.COORDINATOR })
	ResponseEntity<View> change(Actor actor, @PathVariable CampaignId campaign, @RequestBody CampaignDraft draft,
			@RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch) {
		int revision = Revision.of(ifMatch, find(actor, campaign).revision());
		Revision.done(this.campaigns.change(actor, campaign, revision, draft));
		return show(actor, campaign);
	}

	private Campaign find(Actor actor, CampaignId campaign) {
		return this.campaigns.find(actor, campaign)
			.orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
	}

	/** A campaign in JSON. */
	record View(UUID id, UUID owner, Scope scope, String title, Theme theme, List<PublicGroup> audiences,
			LocalDate startsOn, LocalDate endsOn, String description, Instant openedAt) {

		static View of(Campaign one) {
			return new View(one.id().value(), one.owner().value(), one.scope(), one.title(), one.theme(),
					one.audiences(), one.startsOn(), one.endsOn(), one.description(), one.openedAt());
		}

	}

}
