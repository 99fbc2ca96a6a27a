package org.cohesioncyber.hub.workinggroups.http;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

import org.cohesioncyber.hub.shared.Actor;
import org.cohesioncyber.hub.shared.CallableBy;
import org.cohesioncyber.hub.shared.CallableBy.Caller;
import org.cohesioncyber.hub.shared.IdempotencyKey;
import org.cohesioncyber.hub.shared.InvalidInput;
import org.cohesioncyber.hub.shared.OrganisationId;
import org.cohesioncyber.hub.shared.Page;
import org.cohesioncyber.hub.shared.Revision;
import org.cohesioncyber.hub.shared.Role;
import org.cohesioncyber.hub.workinggroups.GroupDraft;
import org.cohesioncyber.hub.workinggroups.GroupId;
import org.cohesioncyber.hub.workinggroups.Membership;
import org.cohesioncyber.hub.workinggroups.Memberships;
import org.cohesioncyber.hub.workinggroups.Standing;
import org.cohesioncyber.hub.workinggroups.Visibility;
import org.cohesioncyber.hub.workinggroups.WorkingGroup;
import org.cohesioncyber.hub.workinggroups.WorkingGroups;

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

/** {@code /api/v1/working-groups}: groups and who is in them. */
@RestController
@RequestMapping("/api/v1/working-groups")
class WorkingGroupsEndpoint {

	private final WorkingGroups groups;

	private final Memberships memberships;

	WorkingGroupsEndpoint(WorkingGroups groups, Memberships memberships) {
		this.groups = groups;
		this.memberships = memberships;
	}

	@GetMapping
	@CallableBy(value = Caller.MEMBER, roles = { Role.RSSI, Role.PARTNER, Role.COORDINATOR })
	Page<View> list(Actor actor, @RequestParam(required = false) @Nullable String cursor) {
		Page<WorkingGroup> page = this.groups.list(actor, cursor);
		return new Page<>(page.items().stream().map(View::of).toList(), page.next());
	}

	@PostMapping
	@CallableBy(value = Caller.MEMBER, roles = { Role.RSSI, Role.PARTNER, Role.COORDINATOR })
	ResponseEntity<View> open(Actor actor, @RequestBody GroupDraft draft,
			@RequestHeader(name = IdempotencyKey.HEADER, required = false) @Nullable String key) {
		WorkingGroup opened = find(actor, this.groups.open(actor, draft, key));
		return ResponseEntity.created(URI.create("/api/v1/working-groups/" + opened.id()))
			.eTag(Revision.tag(opened.revision()))
			.body(View.of(opened));
	}

	@GetMapping("/{group}")
	@CallableBy(value = Caller.MEMBER, roles = { Role.RSSI, Role.PARTNER, Role.COORDINATOR })
	ResponseEntity<View> show(Actor actor, @PathVariable GroupId group) {
		WorkingGroup found = find(actor, group);
		return ResponseEntity.ok().eTag(Revision.tag(found.revision())).body(View.of(found));
	}

	@PutMapping("/{group}")
	@CallableBy(value = Caller.MEMBER, roles = { Role.RSSI, Role.PARTNER, Role.COORDINATOR })
	ResponseEntity<View> change(Actor actor, @PathVariable GroupId group, @RequestBody GroupDraft draft,
			@RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch) {
		int revision = Revision.of(ifMatch, find(actor, group).revision());
		Revision.done(this.groups.change(actor, group, revision, draft));
		return show(actor, group);
	}

	/** Hands the group over to another member. */
	@PutMapping("/{group}/convener")
	@CallableBy(value = Caller.MEMBER, roles = { Role.RSSI, Role.PARTNER, Role.COORDINATOR })
	ResponseEntity<View> handOver(Actor actor, @PathVariable GroupId group, @RequestBody Convener to) {
		find(actor, group);
		this.groups.handOver(actor, group, to.convener());
		return show(actor, group);
	}

	/** Ends the group. */
	@PostMapping("/{group}/closure")
	@CallableBy(value = Caller.MEMBER, roles = { Role.RSSI, Role.PARTNER, Role.COORDINATOR })
	ResponseEntity<View> close(Actor actor, @PathVariable GroupId group, @RequestBody Why why) {
		find(actor, group);
		this.groups.close(actor, group, why.reason());
		return show(actor, group);
	}

	/** Every stay of every organisation, past ones too. */
	@GetMapping("/{group}/members")
	@CallableBy(value = Caller.MEMBER, roles = { Role.RSSI, Role.PARTNER, Role.COORDINATOR })
	List<Stay> members(Actor actor, @PathVariable GroupId group) {
		find(actor, group);
		return this.groups.roster(actor, group).stream().map(Stay::of).toList();
	}

	/** Asks, invites, accepts, declines, leaves or removes, as the standing says. */
	@PutMapping("/{group}/members/{organisation}")
	@CallableBy(value = Caller.MEMBER, roles = { Role.RSSI, Role.PARTNER, Role.COORDINATOR })
	List<Stay> move(Actor actor, @PathVariable GroupId group, @PathVariable OrganisationId organisation,
			@RequestBody Step step) {
		find(actor, group);
		if (step.standing() == null) {
			throw new InvalidInput("standing", "null", "ASKED, INVITED, MEMBER, DECLINED ou LEFT",
					"ASKED, INVITED, MEMBER, DECLINED or LEFT");
		}
		this.memberships.move(actor, group, organisation, step.standing());
		return members(actor, group);
	}

	/** Says who of one's own people takes part. */
	@PutMapping("/{group}/participants")
	@CallableBy(value = Caller.MEMBER, roles = { Role.RSSI, Role.PARTNER, Role.COORDINATOR })
	List<Stay> participants(Actor actor, @PathVariable GroupId group, @RequestBody Participants participants) {
		find(actor, group);
		this.memberships.participants(actor, group,
				participants.participants() == null ? List.of() : participants.participants());
		return members(actor, group);
	}

	private WorkingGroup find(Actor actor, GroupId group) {
		return this.groups.find(actor, group).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
	}

	/** The body that hands a group over. */
	record Convener(@Nullable UUID organisation) {

		OrganisationId convener() {
			if (this.organisation == null) {
				throw new InvalidInput("organisation", "null", "une organisation du groupe", "a member of the group");
			}
			return new OrganisationId(this.organisation);
		}

	}

	/** The body of what needs a reason. */
	record Why(@Nullable String reason) {

	}

	/** The standing an organisation is to have. */
	record Step(@Nullable Standing standing) {

	}

	/** Names of people. */
	record Participants(@Nullable List<String> participants) {

	}

	/** A group in JSON. */
	record View(UUID id, String name, String purpose, Visibility visibility, UUID convener, Instant openedAt,
			@Nullable Instant closedAt, @Nullable String closedReason, @Nullable Standing standing, boolean live) {

		static View of(WorkingGroup group) {
			return new View(group.id().value(), group.name(), group.purpose(), group.visibility(),
					group.convener().value(), group.openedAt(), group.closedAt(), group.closedReason(),
					group.standing(), group.live());
		}

	}

	/** One stay of an organisation in JSON. */
	record Stay(UUID organisation, Standing standing, boolean engaged, List<String> participants, Instant beganAt,
			@Nullable Instant joinedAt, @Nullable Instant endedAt) {

		static Stay of(Membership one) {
			return new Stay(one.organisation().value(), one.standing(), one.admitted(), one.participants(),
					one.beganAt(), one.joinedAt(), one.endedAt());
		}

	}

}
