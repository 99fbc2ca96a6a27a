package org.cohesioncyber.hub.workinggroups.web;

import java.time.Clock;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import org.cohesioncyber.hub.shared.Actor;
import org.cohesioncyber.hub.shared.CallableBy;
import org.cohesioncyber.hub.shared.CallableBy.Caller;
import org.cohesioncyber.hub.shared.Choice;
import org.cohesioncyber.hub.shared.Form;
import org.cohesioncyber.hub.shared.InvalidInput;
import org.cohesioncyber.hub.shared.OrganisationId;
import org.cohesioncyber.hub.shared.Page;
import org.cohesioncyber.hub.shared.Role;
import org.cohesioncyber.hub.workinggroups.Decision;
import org.cohesioncyber.hub.workinggroups.Decisions;
import org.cohesioncyber.hub.workinggroups.GroupDraft;
import org.cohesioncyber.hub.workinggroups.GroupId;
import org.cohesioncyber.hub.workinggroups.Meeting;
import org.cohesioncyber.hub.workinggroups.Meetings;
import org.cohesioncyber.hub.workinggroups.Membership;
import org.cohesioncyber.hub.workinggroups.SharedDocument;
import org.cohesioncyber.hub.workinggroups.SharedDocuments;
import org.cohesioncyber.hub.workinggroups.Visibility;
import org.cohesioncyber.hub.workinggroups.WorkingGroup;
import org.cohesioncyber.hub.workinggroups.WorkingGroups;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.reactive.result.view.Rendering;

/** « Groupes de travail »: one's own, those one may join, and what one group is at. */
@Controller
class WorkingGroupPages {

	private static final int SHOWN = 5;

	private final WorkingGroups groups;

	private final Meetings meetings;

	private final Decisions decisions;

	private final SharedDocuments documents;

	private final GroupNames names;

	private final Clock clock;

	WorkingGroupPages(WorkingGroups groups, Meetings meetings, Decisions decisions, SharedDocuments documents,
			GroupNames names, Clock clock) {
		this.groups = groups;
		this.meetings = meetings;
		this.decisions = decisions;
		this.documents = documents;
		this.names = names;
		this.clock = clock;
	}

	@GetMapping(GroupNames.HOME)
	@CallableBy(value = Caller.MEMBER, roles = { Role.RSSI, Role.PARTNER, Role.COORDINATOR })
	String list(Actor actor, @RequestParam(name = "suite", required = false) @Nullable String cursor, Model model) {
		List<WorkingGroup> mine = this.groups.mine(actor);
		Set<GroupId> own = mine.stream().map(WorkingGroup::id).collect(Collectors.toSet());
		Page<WorkingGroup> page = this.groups.list(actor, cursor);
		List<WorkingGroup> others = page.items().stream().filter(one -> !own.contains(one.id())).toList();
		model.addAttribute("mine", mine);
		model.addAttribute("others", others);
		model.addAttribute("names",
				this.names.of(actor, others.stream().map(WorkingGroup::convener).collect(Collectors.toSet())));
		model.addAttribute("meetings", this.meetings.next(actor, SHOWN));
		model.addAttribute("groupNames", mine.stream().collect(Collectors.toMap(WorkingGroup::id, WorkingGroup::name)));
		model.addAttribute("first", cursor == null ? null : GroupNames.HOME);
		model.addAttribute("next", page.next() == null ? null : GroupNames.HOME + "?suite=" + page.next());
		return "workinggroups/list";
	}

	@GetMapping(GroupNames.HOME + "/nouveau")
	@CallableBy(value = Caller.MEMBER, roles = { Role.RSSI, Role.PARTNER, Role.COORDINATOR })
	Rendering ask() {
		return form(Form.empty(), HttpStatus.OK);
	}

	@PostMapping(GroupNames.HOME + "/nouveau")
	@CallableBy(value = Caller.MEMBER, roles = { Role.RSSI, Role.PARTNER, Role.COORDINATOR })
	Rendering open(Actor actor, Form form) {
		try {
			return GroupNames.redirect(GroupNames.path(this.groups.open(actor,
					new GroupDraft(form.value("name"), form.value("purpose"), form.value("visibility")), null)));
		}
		catch (InvalidInput refusal) {
			return form(form.refused(refusal), HttpStatus.UNPROCESSABLE_CONTENT);
		}
	}

	@GetMapping(GroupNames.HOME + "/{group}")
	@CallableBy(value = Caller.MEMBER, roles = { Role.RSSI, Role.PARTNER, Role.COORDINATOR })
	String show(Actor actor, @PathVariable GroupId group, Model model) {
		WorkingGroup found = this.names.find(actor, group);
		List<Membership> roster = this.groups.roster(actor, group)
			.stream()
			.filter(one -> !one.standing().isOver())
			.toList();
		List<Decision> open = found.live() ? first(this.decisions.list(actor, group, true, null)) : List.of();
		List<SharedDocument> shared = first(this.documents.list(actor, group, null));
		Set<OrganisationId> named = roster.stream().map(Membership::organisation).collect(Collectors.toSet());
		named.add(found.convener());
		open.forEach(one -> named.add(one.current().owner()));
		model.addAttribute("group", found);
		model.addAttribute("own", actor.requireOrganisation());
		model.addAttribute("roster", roster);
		model.addAttribute("meetings", found.live() ? ahead(actor, group) : List.of());
		model.addAttribute("decisions", open);
		model.addAttribute("documents", shared);
		model.addAttribute("today", this.decisions.today());
		model.addAttribute("names", this.names.of(actor, new HashSet<>(named)));
		return "workinggroups/group";
	}

	private List<Meeting> ahead(Actor actor, GroupId group) {
		return this.meetings.list(actor, group, null)
			.items()
			.stream()
			.filter(one -> !one.isOver(this.clock.instant()) && !one.isCancelled())
			.sorted(Comparator.comparing(Meeting::startsAt))
			.limit(SHOWN)
			.toList();
	}

	private static <T> List<T> first(Page<T> page) {
		return page.items().stream().limit(SHOWN).toList();
	}

	private static Rendering form(Form form, HttpStatus status) {
		return Rendering.view("workinggroups/form")
			.status(status)
			.modelAttribute("form", form)
			.modelAttribute("visibilities", Choice.of("workinggroups.visibility", Visibility.values()))
			.build();
	}

}
