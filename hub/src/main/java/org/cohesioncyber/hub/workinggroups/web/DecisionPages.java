package org.cohesioncyber.hub.workinggroups.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

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
import org.cohesioncyber.hub.workinggroups.Decision.State;
import org.cohesioncyber.hub.workinggroups.DecisionDraft;
import org.cohesioncyber.hub.workinggroups.DecisionId;
import org.cohesioncyber.hub.workinggroups.Decisions;
import org.cohesioncyber.hub.workinggroups.GroupId;
import org.cohesioncyber.hub.workinggroups.MeetingId;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.reactive.result.view.Rendering;
import org.springframework.web.server.ResponseStatusException;

/** The decisions of a group: open ones first, and the history of each. */
@Controller
class DecisionPages {

	private static final String ALL = GroupNames.HOME + "/{group}/decisions";

	private static final String ONE = ALL + "/{decision}";

	private final Decisions decisions;

	private final GroupNames names;

	DecisionPages(Decisions decisions, GroupNames names) {
		this.decisions = decisions;
		this.names = names;
	}

	@GetMapping(ALL)
	@CallableBy(value = Caller.MEMBER, roles = { Role.RSSI, Role.PARTNER, Role.COORDINATOR })
	Rendering list(Actor actor, @PathVariable GroupId group,
			@RequestParam(name = "suite", required = false) @Nullable String cursor,
			@RequestParam(name = "closes", required = false) @Nullable String settled) {
		boolean open = settled == null;
		String here = GroupNames.path(group) + "/decisions" + (open ? "?" : "?closes=oui&");
		Page<Decision> page = this.decisions.list(actor, group, open, cursor);
		Set<OrganisationId> owners = new HashSet<>();
		page.items().forEach(one -> owners.add(one.current().owner()));
		return Rendering.view("workinggroups/decisions")
			.modelAttribute("group", this.names.live(actor, group))
			.modelAttribute("open", open)
			.modelAttribute("decisions", page.items())
			.modelAttribute("names", this.names.of(actor, owners))
			.modelAttribute("today", this.decisions.today())
			.modelAttribute("links",
					new Links(cursor == null ? null : here, page.next() == null ? null : here + "suite=" + page.next()))
			.build();
	}

	@GetMapping(ALL + "/nouvelle")
	@CallableBy(value = Caller.MEMBER, roles = { Role.RSSI, Role.PARTNER, Role.COORDINATOR })
	Rendering ask(Actor actor, @PathVariable GroupId group,
			@RequestParam(name = "reunion", required = false) @Nullable UUID meeting) {
		return form(actor, group, meeting, Form.empty(), HttpStatus.OK);
	}

	@PostMapping(ALL + "/nouvelle")
	@CallableBy(value = Caller.MEMBER, roles = { Role.RSSI, Role.PARTNER, Role.COORDINATOR })
	Rendering record(Actor actor, @PathVariable GroupId group,
			@RequestParam(name = "reunion", required = false) @Nullable UUID meeting, Form form) {
		this.names.live(actor, group);
		try {
			DecisionId id = this.decisions.record(actor, group, draft(form, ""),
					meeting == null ? null : new MeetingId(meeting), null);
			return GroupNames.redirect(GroupNames.path(group) + "/decisions/" + id);
		}
		catch (InvalidInput refusal) {
			return form(actor, group, meeting, form.refused(refusal), HttpStatus.UNPROCESSABLE_CONTENT);
		}
	}

	@GetMapping(ONE)
	@CallableBy(value = Caller.MEMBER, roles = { Role.RSSI, Role.PARTNER, Role.COORDINATOR })
	Rendering show(Actor actor, @PathVariable GroupId group, @PathVariable DecisionId decision) {
		Decision found = find(actor, group, decision);
		Decision.Line now = found.current();
		Form form = Form.empty()
			.with("revision", now.number())
			.with("text", now.text())
			.with("owner", now.owner())
			.with("person", now.person())
			.with("progress", now.state());
		LocalDate due = now.dueOn();
		if (due != null) {
			form = form.with("dueOn.day", due.getDayOfMonth())
				.with("dueOn.month", due.getMonthValue())
				.with("dueOn.year", due.getYear());
		}
		return show(actor, found, form, HttpStatus.OK);
	}

	@PostMapping(ONE)
	@CallableBy(value = Caller.MEMBER, roles = { Role.RSSI, Role.PARTNER, Role.COORDINATOR })
	Rendering amend(Actor actor, @PathVariable GroupId group, @PathVariable DecisionId decision, Form form) {
		Decision found = find(actor, group, decision);
		try {
			MeetingPages.done(this.decisions.amend(actor, group, decision, MeetingPages.revision(form),
					draft(form, form.value("progress"))));
			return GroupNames.redirect(GroupNames.path(group) + "/decisions/" + decision);
		}
		catch (InvalidInput refusal) {
			return show(actor, found, form.refused(refusal), HttpStatus.UNPROCESSABLE_CONTENT);
		}
	}

	private Rendering show(Actor actor, Decision decision, Form form, HttpStatus status) {
		Set<OrganisationId> named = new HashSet<>();
		decision.lines().forEach(line -> named.addAll(List.of(line.owner(), line.by())));
		var names = this.names.of(actor, named);
		List<Choice> owners = new ArrayList<>(this.names.members(actor, decision.group()));
		OrganisationId owner = decision.current().owner();
		if (owners.stream().noneMatch(one -> one.value().equals(owner.toString()))) {
			owners.add(Choice.text(owner.toString(), names.getOrDefault(owner, "")));
		}
		return Rendering.view("workinggroups/decision")
			.status(status)
			.modelAttribute("group", this.names.live(actor, decision.group()))
			.modelAttribute("decision", decision)
			.modelAttribute("overdue", decision.isOverdue(this.decisions.today()))
			.modelAttribute("names", names)
			.modelAttribute("form", form)
			.modelAttribute("owners", owners)
			.modelAttribute("states", Choice.of("workinggroups.state", State.values()))
			.build();
	}

	private Rendering form(Actor actor, GroupId group, @Nullable UUID meeting, Form form, HttpStatus status) {
		List<Choice> owners = Stream
			.concat(Stream.of(Choice.key("", "workinggroups.choose")), this.names.members(actor, group).stream())
			.toList();
		return Rendering.view("workinggroups/decision-form")
			.status(status)
			.modelAttribute("group", this.names.live(actor, group))
			.modelAttribute("form", form)
			.modelAttribute("owners", owners)
			.modelAttribute("action",
					GroupNames.path(group) + "/decisions/nouvelle" + (meeting == null ? "" : "?reunion=" + meeting))
			.build();
	}

	private Decision find(Actor actor, GroupId group, DecisionId decision) {
		return this.decisions.find(actor, group, decision)
			.orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
	}

	private static DecisionDraft draft(Form form, String progress) {
		String due;
		try {
			due = form.date("dueOn").map(LocalDate::toString).orElse("");
		}
		catch (InvalidInput refusal) {
			// Said with the other fields.
			due = refusal.faults().getFirst().value();
		}
		return new DecisionDraft(progress, form.value("text"), form.value("owner"), form.value("person"), due,
				form.value("reason"));
	}

}
