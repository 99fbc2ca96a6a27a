package org.cohesioncyber.hub.awareness.http;

import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

import org.cohesioncyber.hub.awareness.AttendanceRecords;
import org.cohesioncyber.hub.awareness.CampaignId;
import org.cohesioncyber.hub.awareness.Campaigns;
import org.cohesioncyber.hub.awareness.PublicGroup;
import org.cohesioncyber.hub.awareness.Session;
import org.cohesioncyber.hub.awareness.SessionDraft;
import org.cohesioncyber.hub.awareness.SessionId;
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
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/** {@code /api/v1/awareness-campaigns/{campaign}/sessions}. */
@RestController
@RequestMapping("/api/v1/awareness-campaigns/{campaign}/sessions")
class SessionsOfCampaignEndpoint {

	private final AttendanceRecords records;

	private final Campaigns campaigns;

	SessionsOfCampaignEndpoint(AttendanceRecords records, Campaigns campaigns) {
		this.records = records;
		this.campaigns = campaigns;
	}

	/** One's own; for the staff everybody's in a campaign of the territory. */
	@GetMapping
	@CallableBy(value = Caller.MEMBER, roles = { Role.RSSI, Role.PARTNER, Role.COORDINATOR })
	Page<View> list(Actor actor, @PathVariable CampaignId campaign,
			@RequestParam(required = false) @Nullable String cursor) {
		known(actor, campaign);
		Page<Session> page = this.records.list(actor, campaign, cursor);
		return new Page<>(page.items().stream().map(View::of).toList(), page.next());
	}

	@PostMapping
	@CallableBy(value = Caller.MEMBER, roles = { Role.RSSI, Role.PARTNER, Role.COORDINATOR })
	ResponseEntity<View> record(Actor actor, @PathVariable CampaignId campaign, @RequestBody SessionDraft draft,
			@RequestHeader(name = IdempotencyKey.HEADER, required = false) @Nullable String key) {
		known(actor, campaign);
		SessionId id = this.records.record(actor, campaign, draft, key);
		Session recorded = find(actor, campaign, id);
		return ResponseEntity.created(URI.create("/api/v1/awareness-campaigns/" + campaign + "/sessions/" + id))
			.eTag(Revision.tag(recorded.revision()))
			.body(View.of(recorded));
	}

	@GetMapping("/{session}")
	@CallableBy(value = Caller.MEMBER, roles = { Role.RSSI, Role.PARTNER, Role.COORDINATOR })
	ResponseEntity<View> show(Actor actor, @PathVariable CampaignId campaign, @PathVariable SessionId session) {
		Session found = find(actor, campaign, session);
		return ResponseEntity.ok().eTag(Revision.tag(found.revision())).body(View.of(found));
	}

	@PutMapping("/{session}")
	@CallableBy(value = Caller.MEMBER, roles = { Role.RSSI, Role.PARTNER, Role.COORDINATOR })
	ResponseEntity<View> correct(Actor actor, @PathVariable CampaignId campaign, @PathVariable SessionId session,
			@RequestBody SessionDraft draft,
			@RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch) {
		int revision = Revision.of(ifMatch, find(actor, campaign, session).revision());
		Revision.done(this.records.correct(actor, campaign, session, revision, draft));
		return show(actor, campaign, session);
	}

	@DeleteMapping("/{session}")
	@ResponseStatus(HttpStatus.NO_CONTENT)
	@CallableBy(value = Caller.MEMBER, roles = { Role.RSSI, Role.PARTNER, Role.COORDINATOR })
	void withdraw(Actor actor, @PathVariable CampaignId campaign, @PathVariable SessionId session,
			@RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch) {
		int revision = Revision.of(ifMatch, find(actor, campaign, session).revision());
		Revision.done(this.records.withdraw(actor, campaign, session, revision));
	}

	private void known(Actor actor, CampaignId campaign) {
		if (this.campaigns.find(actor, campaign).isEmpty()) {
			throw new ResponseStatusException(HttpStatus.NOT_FOUND);
		}
	}

	private Session find(Actor actor, CampaignId campaign, SessionId session) {
		return this.records.find(actor, campaign, session)
			.orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
	}

	/** A session in JSON; a number nobody knows is null. */
	record View(UUID id, UUID organisation, LocalDate heldOn, Session.Form form, PublicGroup audience,
			@Nullable Integer invited, @Nullable Integer attended, boolean confirmed, Instant recordedAt) {

		static View of(Session one) {
			return new View(one.id().value(), one.organisation().value(), one.heldOn(), one.form(), one.audience(),
					one.invited(), one.attended(), one.confirmed(), one.recordedAt());
		}

	}

}
