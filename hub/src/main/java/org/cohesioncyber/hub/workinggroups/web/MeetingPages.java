package org.cohesioncyber.hub.workinggroups.web;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import org.cohesioncyber.hub.shared.Actor;
import org.cohesioncyber.hub.shared.CallableBy;
import org.cohesioncyber.hub.shared.CallableBy.Caller;
import org.cohesioncyber.hub.shared.Change;
import org.cohesioncyber.hub.shared.Choice;
import org.cohesioncyber.hub.shared.Form;
import org.cohesioncyber.hub.shared.HubSettings;
import org.cohesioncyber.hub.shared.InvalidInput;
import org.cohesioncyber.hub.shared.InvalidInput.Fault;
import org.cohesioncyber.hub.shared.OrganisationId;
import org.cohesioncyber.hub.shared.Page;
import org.cohesioncyber.hub.shared.Role;
import org.cohesioncyber.hub.workinggroups.Attendance;
import org.cohesioncyber.hub.workinggroups.Attendance.Presence;
import org.cohesioncyber.hub.workinggroups.GroupId;
import org.cohesioncyber.hub.workinggroups.Meeting;
import org.cohesioncyber.hub.workinggroups.MeetingCalendar;
import org.cohesioncyber.hub.workinggroups.MeetingDraft;
import org.cohesioncyber.hub.workinggroups.MeetingId;
import org.cohesioncyber.hub.workinggroups.Meetings;
import org.cohesioncyber.hub.workinggroups.MinutesDraft;
import org.cohesioncyber.hub.workinggroups.WorkingGroup;

import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.reactive.result.view.Rendering;
import org.springframework.web.server.ResponseStatusException;

/** The meetings of a group: called, changed, called off, and their minutes. */
@Controller
class MeetingPages {

	private static final String ALL = GroupNames.HOME + "/{group}/reunions";

	private static final String ONE = ALL + "/{meeting}";

	private final Meetings meetings;

	private final GroupNames names;

	private final HubSettings settings;

	private final ZoneId zone;

	private final Clock clock;

	MeetingPages(Meetings meetings, GroupNames names, HubSettings settings,
			@Value("${cohesion.territory.zone:Europe/Paris}") ZoneId zone, Clock clock) {
		this.meetings = meetings;
		this.names = names;
		this.settings = settings;
		this.zone = zone;
		this.clock = clock;
	}

	@GetMapping(ALL)
	@CallableBy(value = Caller.MEMBER, roles = { Role.RSSI, Role.PARTNER, Role.COORDINATOR })
	Rendering list(Actor actor, @PathVariable GroupId group,
			@RequestParam(name = "suite", required = false) @Nullable String cursor) {
		WorkingGroup found = this.names.live(actor, group);
		Page<Meeting> page = this.meetings.list(actor, group, cursor);
		String here = GroupNames.path(group) + "/reunions";
		return Rendering.view("workinggroups/meetings")
			.modelAttribute("group", found)
			.modelAttribute("meetings", page.items())
			.modelAttribute("links",
					new Links(cursor == null ? null : here,
							page.next() == null ? null : here + "?suite=" + page.next()))
			.build();
	}

	@GetMapping(ALL + "/nouvelle")
	@CallableBy(value = Caller.MEMBER, roles = { Role.RSSI, Role.PARTNER, Role.COORDINATOR })
	Rendering ask(Actor actor, @PathVariable GroupId group) {
		return form(actor, group, null, Form.empty().with("durationMinutes", 90), HttpStatus.OK);
	}

	@PostMapping(ALL + "/nouvelle")
	@CallableBy(value = Caller.MEMBER, roles = { Role.RSSI, Role.PARTNER, Role.COORDINATOR })
	Rendering publish(Actor actor, @PathVariable GroupId group, Form form) {
		this.names.live(actor, group);
		try {
			return GroupNames.redirect(path(group, this.meetings.publish(actor, group, draft(form), null)));
		}
		catch (InvalidInput refusal) {
			return form(actor, group, null, form.refused(refusal), HttpStatus.UNPROCESSABLE_CONTENT);
		}
	}

	@GetMapping(ONE)
	@CallableBy(value = Caller.MEMBER, roles = { Role.RSSI, Role.PARTNER, Role.COORDINATOR })
	Rendering show(Actor actor, @PathVariable GroupId group, @PathVariable MeetingId meeting) {
		Meeting found = find(actor, group, meeting);
		List<Attendance> attendance = this.meetings.attendance(actor, found);
		return Rendering.view("workinggroups/meeting")
			.modelAttribute("group", this.names.live(actor, group))
			.modelAttribute("meeting", found)
			.modelAttribute("over", found.isOver(this.clock.instant()))
			.modelAttribute("attendance", attendance)
			.modelAttribute("names",
					this.names.of(actor, attendance.stream().map(Attendance::organisation).collect(Collectors.toSet())))
			.build();
	}

	@GetMapping(ONE + "/agenda.ics")
	@CallableBy(value = Caller.MEMBER, roles = { Role.RSSI, Role.PARTNER, Role.COORDINATOR })
	ResponseEntity<String> calendar(Actor actor, @PathVariable GroupId group, @PathVariable MeetingId meeting) {
		Meeting found = find(actor, group, meeting);
		String name = this.names.live(actor, group).name();
		return ResponseEntity.ok()
			.header(HttpHeaders.CONTENT_TYPE, MeetingCalendar.MEDIA_TYPE)
			.header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"reunion.ics\"")
			.header("X-Content-Type-Options", "nosniff")
			.body(MeetingCalendar.of(found, name + " – " + found.title(),
					this.settings.publicUrl() + path(group, meeting)));
	}

	@GetMapping(ONE + "/modifier")
	@CallableBy(value = Caller.MEMBER, roles = { Role.RSSI, Role.PARTNER, Role.COORDINATOR })
	Rendering edit(Actor actor, @PathVariable GroupId group, @PathVariable MeetingId meeting) {
		Meeting found = find(actor, group, meeting);
		Form form = Form.empty()
			.with("revision", found.revision())
			.with("title", found.title())
			.withMoment("startsAt", found.startsAt(), this.zone)
			.with("durationMinutes", Duration.between(found.startsAt(), found.endsAt()).toMinutes())
			.with("place", found.place())
			.with("link", found.link())
			.with("agenda", found.agenda());
		return form(actor, group, meeting, form, HttpStatus.OK);
	}

	@PostMapping(ONE + "/modifier")
	@CallableBy(value = Caller.MEMBER, roles = { Role.RSSI, Role.PARTNER, Role.COORDINATOR })
	Rendering change(Actor actor, @PathVariable GroupId group, @PathVariable MeetingId meeting, Form form) {
		find(actor, group, meeting);
		try {
			done(this.meetings.change(actor, group, meeting, revision(form), draft(form)));
			return GroupNames.redirect(path(group, meeting));
		}
		catch (InvalidInput refusal) {
			return form(actor, group, meeting, form.refused(refusal), HttpStatus.UNPROCESSABLE_CONTENT);
		}
	}

	@GetMapping(ONE + "/annuler")
	@CallableBy(value = Caller.MEMBER, roles = { Role.RSSI, Role.PARTNER, Role.COORDINATOR })
	Rendering askCancel(Actor actor, @PathVariable GroupId group, @PathVariable MeetingId meeting) {
		return page("cancel", actor, group, meeting, Form.empty(), HttpStatus.OK).build();
	}

	@PostMapping(ONE + "/annuler")
	@CallableBy(value = Caller.MEMBER, roles = { Role.RSSI, Role.PARTNER, Role.COORDINATOR })
	Rendering cancel(Actor actor, @PathVariable GroupId group, @PathVariable MeetingId meeting, Form form) {
		find(actor, group, meeting);
		try {
			done(this.meetings.cancel(actor, group, meeting, form.value("reason")));
			return GroupNames.redirect(path(group, meeting));
		}
		catch (InvalidInput refusal) {
			return page("cancel", actor, group, meeting, form.refused(refusal), HttpStatus.UNPROCESSABLE_CONTENT)
				.build();
		}
	}

	@GetMapping(ONE + "/compte-rendu")
	@CallableBy(value = Caller.MEMBER, roles = { Role.RSSI, Role.PARTNER, Role.COORDINATOR })
	Rendering askMinutes(Actor actor, @PathVariable GroupId group, @PathVariable MeetingId meeting) {
		Meeting found = find(actor, group, meeting);
		Form form = Form.empty().with("revision", found.revision()).with("minutes", found.minutes());
		for (Attendance one : this.meetings.attendance(actor, found)) {
			form = form.with("presence-" + one.organisation(), one.presence())
				.with("persons-" + one.organisation(), String.join(", ", one.persons()));
		}
		return minutes(actor, found, form, HttpStatus.OK);
	}

	@PostMapping(ONE + "/compte-rendu")
	@CallableBy(value = Caller.MEMBER, roles = { Role.RSSI, Role.PARTNER, Role.COORDINATOR })
	Rendering minute(Actor actor, @PathVariable GroupId group, @PathVariable MeetingId meeting, Form form) {
		Meeting found = find(actor, group, meeting);
		List<MinutesDraft.Line> lines = new ArrayList<>();
		for (OrganisationId one : this.meetings.invited(actor, found)) {
			if (!form.value("presence-" + one).isEmpty()) {
				lines.add(new MinutesDraft.Line(one.toString(), form.value("presence-" + one),
						List.of(form.value("persons-" + one).split("\\s*[,\\n]\\s*"))));
			}
		}
		try {
			done(this.meetings.minute(actor, group, meeting, revision(form),
					new MinutesDraft(form.value("minutes"), lines)));
			return GroupNames.redirect(path(group, meeting));
		}
		catch (InvalidInput refusal) {
			return minutes(actor, found, form.refused(named(refusal, lines)), HttpStatus.UNPROCESSABLE_CONTENT);
		}
	}

	/** The same refusal with the names of the page's fields. */
	private static InvalidInput named(InvalidInput refusal, List<MinutesDraft.Line> lines) {
		List<Fault> faults = new ArrayList<>();
		for (Fault fault : refusal.faults()) {
			String field = fault.field();
			for (int at = 0; at < lines.size(); at++) {
				field = field.replace("attendance[" + at + "].persons", "persons-" + lines.get(at).organisation())
					.replace("attendance[" + at + "].presence", "presence-" + lines.get(at).organisation());
			}
			faults.add(new Fault(field, fault.value(), fault.expectedFrench(), fault.expectedEnglish()));
		}
		return new InvalidInput(faults);
	}

	private Rendering minutes(Actor actor, Meeting meeting, Form form, HttpStatus status) {
		Set<OrganisationId> invited = new HashSet<>(this.meetings.invited(actor, meeting));
		List<Map.Entry<OrganisationId, String>> organisations = this.names.of(actor, invited)
			.entrySet()
			.stream()
			.sorted(Map.Entry.comparingByValue())
			.toList();
		List<Choice> presences = new ArrayList<>(List.of(Choice.key("", "workinggroups.presence.unknown")));
		presences.addAll(Choice.of("workinggroups.presence", Presence.values()));
		return page("minutes", actor, meeting.group(), meeting.id(), form, status)
			.modelAttribute("organisations", organisations)
			.modelAttribute("presences", presences)
			.build();
	}

	private Rendering form(Actor actor, GroupId group, @Nullable MeetingId meeting, Form form, HttpStatus status) {
		String back = meeting == null ? GroupNames.path(group) : path(group, meeting);
		return Rendering.view("workinggroups/meeting-form")
			.status(status)
			.modelAttribute("group", this.names.live(actor, group))
			.modelAttribute("form", form)
			.modelAttribute("back", back)
			.modelAttribute("action", meeting == null ? back + "/reunions/nouvelle" : back + "/modifier")
			.build();
	}

	private Rendering.Builder<?> page(String view, Actor actor, GroupId group, MeetingId meeting, Form form,
			HttpStatus status) {
		return Rendering.view("workinggroups/" + view)
			.status(status)
			.modelAttribute("group", this.names.live(actor, group))
			.modelAttribute("meeting", find(actor, group, meeting))
			.modelAttribute("form", form);
	}

	private Meeting find(Actor actor, GroupId group, MeetingId meeting) {
		return this.meetings.find(actor, group, meeting)
			.orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
	}

	private MeetingDraft draft(Form form) {
		String startsAt;
		try {
			startsAt = form.moment("startsAt", this.zone).map(Instant::toString).orElse("");
		}
		catch (InvalidInput refusal) {
			// Said with the other fields.
			startsAt = refusal.faults().getFirst().value();
		}
		return new MeetingDraft(form.value("title"), startsAt, form.value("durationMinutes"), form.value("place"),
				form.value("link"), form.value("agenda"));
	}

	static void done(Change outcome) {
		if (outcome == Change.STALE) {
			throw new ResponseStatusException(HttpStatus.CONFLICT);
		}
	}

	static int revision(Form form) {
		String revision = form.value("revision");
		return revision.matches("[0-9]{1,9}") ? Integer.parseInt(revision) : -1;
	}

	private static String path(GroupId group, MeetingId meeting) {
		return GroupNames.path(group) + "/reunions/" + meeting;
	}

}
