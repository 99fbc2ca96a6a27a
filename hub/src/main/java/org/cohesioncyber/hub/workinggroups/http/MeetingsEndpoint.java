package org.cohesioncyber.hub.workinggroups.http;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

import org.cohesioncyber.hub.shared.Actor;
import org.cohesioncyber.hub.shared.CallableBy;
import org.cohesioncyber.hub.shared.CallableBy.Caller;
import org.cohesioncyber.hub.shared.HubSettings;
import org.cohesioncyber.hub.shared.IdempotencyKey;
import org.cohesioncyber.hub.shared.Page;
import org.cohesioncyber.hub.shared.Revision;
import org.cohesioncyber.hub.shared.Role;
import org.cohesioncyber.hub.workinggroups.Attendance;
import org.cohesioncyber.hub.workinggroups.GroupId;
import org.cohesioncyber.hub.workinggroups.Meeting;
import org.cohesioncyber.hub.workinggroups.MeetingCalendar;
import org.cohesioncyber.hub.workinggroups.MeetingDraft;
import org.cohesioncyber.hub.workinggroups.MeetingId;
import org.cohesioncyber.hub.workinggroups.Meetings;
import org.cohesioncyber.hub.workinggroups.MinutesDraft;

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

/** {@code /api/v1/working-groups/{group}/meetings}. */
@RestController
@RequestMapping("/api/v1/working-groups/{group}/meetings")
class MeetingsEndpoint {

	private final Meetings meetings;

	private final HubSettings settings;

	MeetingsEndpoint(Meetings meetings, HubSettings settings) {
		this.meetings = meetings;
		this.settings = settings;
	}

	@GetMapping
	@CallableBy(value = Caller.MEMBER, roles = { Role.RSSI, Role.PARTNER, Role.COORDINATOR })
	Page<View> list(Actor actor, @PathVariable GroupId group, @RequestParam(required = false) @Nullable String cursor) {
		Page<Meeting> page = this.meetings.list(actor, group, cursor);
		return new Page<>(page.items().stream().map(meeting -> View.of(meeting, null)).toList(), page.next());
	}

	@PostMapping
	@CallableBy(value = Caller.MEMBER, roles = { Role.RSSI, Role.PARTNER, Role.COORDINATOR })
	ResponseEntity<View> publish(Actor actor, @PathVariable GroupId group, @RequestBody MeetingDraft draft,
			@RequestHeader(name = IdempotencyKey.HEADER, required = false) @Nullable String key) {
		Meeting published = find(actor, group, this.meetings.publish(actor, group, draft, key));
		return ResponseEntity.created(URI.create("/api/v1/working-groups/" + group + "/meetings/" + published.id()))
			.eTag(Revision.tag(published.revision()))
			.body(View.of(published, List.of()));
	}

	@GetMapping("/{meeting}")
	@CallableBy(value = Caller.MEMBER, roles = { Role.RSSI, Role.PARTNER, Role.COORDINATOR })
	ResponseEntity<View> show(Actor actor, @PathVariable GroupId group, @PathVariable MeetingId meeting) {
		Meeting found = find(actor, group, meeting);
		return ResponseEntity.ok()
			.eTag(Revision.tag(found.revision()))
			.body(View.of(found, this.meetings.attendance(actor, found)));
	}

	/** The meeting for a calendar. */
	@GetMapping("/{meeting}/calendar")
	@CallableBy(value = Caller.MEMBER, roles = { Role.RSSI, Role.PARTNER, Role.COORDINATOR })
	ResponseEntity<String> calendar(Actor actor, @PathVariable GroupId group, @PathVariable MeetingId meeting) {
		Meeting found = find(actor, group, meeting);
		String address = this.settings.publicUrl() + "/groupes-de-travail/" + group + "/reunions/" + meeting;
		return ResponseEntity.ok()
			.header(HttpHeaders.CONTENT_TYPE, MeetingCalendar.MEDIA_TYPE)
			.header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"reunion.ics\"")
			.body(MeetingCalendar.of(found, found.title(), address));
	}

	@PutMapping("/{meeting}")
	@CallableBy(value = Caller.MEMBER, roles = { Role.RSSI, Role.PARTNER, Role.COORDINATOR })
	ResponseEntity<View> change(Actor actor, @PathVariable GroupId group, @PathVariable MeetingId meeting,
			@RequestBody MeetingDraft draft,
			@RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch) {
		int revision = Revision.of(ifMatch, planned(actor, group, meeting).revision());
		Revision.done(this.meetings.change(actor, group, meeting, revision, draft));
		return show(actor, group, meeting);
	}

	/** Calls the meeting off. */
	@PostMapping("/{meeting}/cancellation")
	@CallableBy(value = Caller.MEMBER, roles = { Role.RSSI, Role.PARTNER, Role.COORDINATOR })
	ResponseEntity<View> cancel(Actor actor, @PathVariable GroupId group, @PathVariable MeetingId meeting,
			@RequestBody WorkingGroupsEndpoint.Why why) {
		planned(actor, group, meeting);
		Revision.done(this.meetings.cancel(actor, group, meeting, why.reason()));
		return show(actor, group, meeting);
	}

	/** Writes the minutes and who came. */
	@PutMapping("/{meeting}/minutes")
	@CallableBy(value = Caller.MEMBER, roles = { Role.RSSI, Role.PARTNER, Role.COORDINATOR })
	ResponseEntity<View> minute(Actor actor, @PathVariable GroupId group, @PathVariable MeetingId meeting,
			@RequestBody MinutesDraft draft,
			@RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch) {
		int revision = Revision.of(ifMatch, planned(actor, group, meeting).revision());
		Revision.done(this.meetings.minute(actor, group, meeting, revision, draft));
		return show(actor, group, meeting);
	}

	/** A meeting that was not called off: nothing is changed in the others. */
	private Meeting planned(Actor actor, GroupId group, MeetingId meeting) {
		Meeting found = find(actor, group, meeting);
		if (found.isCancelled()) {
			throw new ResponseStatusException(HttpStatus.CONFLICT);
		}
		return found;
	}

	private Meeting find(Actor actor, GroupId group, MeetingId meeting) {
		return this.meetings.find(actor, group, meeting)
			.orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
	}

	/** A meeting in JSON; a list leaves out who came. */
	record View(UUID id, String title, Instant startsAt, Instant endsAt, String place, String link, String agenda,
			String minutes, @Nullable Instant minutesAt, @Nullable Instant cancelledAt,
			@Nullable String cancelledReason, @Nullable List<Presence> attendance) {

		static View of(Meeting one, @Nullable List<Attendance> attendance) {
			return new View(one.id().value(), one.title(), one.startsAt(), one.endsAt(), one.place(), one.link(),
					one.agenda(), one.minutes(), one.minutesAt(), one.cancelledAt(), one.cancelledReason(),
					attendance == null ? null : attendance.stream().map(Presence::of).toList());
		}

	}

	/** Who came for an organisation, in JSON. */
	record Presence(UUID organisation, Attendance.Presence presence, List<String> persons) {

		static Presence of(Attendance one) {
			return new Presence(one.organisation().value(), one.presence(), one.persons());
		}

	}

}
