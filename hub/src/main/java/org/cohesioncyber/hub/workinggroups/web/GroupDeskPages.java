package org.cohesioncyber.hub.workinggroups.web;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import org.cohesioncyber.hub.shared.Actor;
import org.cohesioncyber.hub.shared.CallableBy;
import org.cohesioncyber.hub.shared.CallableBy.Caller;
import org.cohesioncyber.hub.shared.Change;
import org.cohesioncyber.hub.shared.Choice;
import org.cohesioncyber.hub.shared.Form;
import org.cohesioncyber.hub.shared.InvalidInput;
import org.cohesioncyber.hub.shared.InvalidInput.Fault;
import org.cohesioncyber.hub.shared.OrganisationId;
import org.cohesioncyber.hub.shared.Role;
import org.cohesioncyber.hub.workinggroups.GroupDraft;
import org.cohesioncyber.hub.workinggroups.GroupId;
import org.cohesioncyber.hub.workinggroups.Membership;
import org.cohesioncyber.hub.workinggroups.Memberships;
import org.cohesioncyber.hub.workinggroups.Standing;
import org.cohesioncyber.hub.workinggroups.Visibility;
import org.cohesioncyber.hub.workinggroups.WorkingGroup;
import org.cohesioncyber.hub.workinggroups.WorkingGroups;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.reactive.result.view.Rendering;
import org.springframework.web.server.ResponseStatusException;

/**
 * « Gérer le groupe »: who takes part, and for the convener what the group is and who is
 * in it.
 */
@Controller
class GroupDeskPages {

	private static final String ONE = GroupNames.HOME + "/{group}";

	private final WorkingGroups groups;

	private final Memberships memberships;

	private final GroupNames names;

	GroupDeskPages(WorkingGroups groups, Memberships memberships, GroupNames names) {
		this.groups = groups;
		this.memberships = memberships;
		this.names = names;
	}

	@GetMapping(ONE + "/gestion")
	@CallableBy(value = Caller.MEMBER, roles = { Role.RSSI, Role.PARTNER, Role.COORDINATOR })
	Rendering show(Actor actor, @PathVariable GroupId group) {
		return show(actor, group, Form.empty(), HttpStatus.OK);
	}

	@PostMapping(ONE + "/gestion")
	@CallableBy(value = Caller.MEMBER, roles = { Role.RSSI, Role.PARTNER, Role.COORDINATOR })
	Rendering change(Actor actor, @PathVariable GroupId group, Form form) {
		return done(actor, group, form, () -> {
			String revision = form.value("revision");
			int read = revision.matches("[0-9]{1,9}") ? Integer.parseInt(revision) : -1;
			GroupDraft draft = new GroupDraft(form.value("name"), form.value("purpose"), form.value("visibility"));
			if (this.groups.change(actor, group, read, draft) == Change.STALE) {
				throw new ResponseStatusException(HttpStatus.CONFLICT);
			}
		});
	}

	/** Asks, answers, leaves or removes, as the hidden standing says. */
	@PostMapping(ONE + "/organisations/{organisation}")
	@CallableBy(value = Caller.MEMBER, roles = { Role.RSSI, Role.PARTNER, Role.COORDINATOR })
	Rendering move(Actor actor, @PathVariable GroupId group, @PathVariable OrganisationId organisation, Form form) {
		this.names.find(actor, group);
		this.memberships.move(actor, group, organisation, standing(form.value("standing")));
		boolean stillKnown = this.groups.find(actor, group).isPresent();
		return GroupNames.redirect(stillKnown ? GroupNames.path(group) : GroupNames.HOME);
	}

	@PostMapping(ONE + "/invitations")
	@CallableBy(value = Caller.MEMBER, roles = { Role.RSSI, Role.PARTNER, Role.COORDINATOR })
	Rendering invite(Actor actor, @PathVariable GroupId group, Form form) {
		return done(actor, group, form, () -> this.memberships.move(actor, group,
				this.names.typed(actor, form.value("organisation")), Standing.INVITED));
	}

	@PostMapping(ONE + "/participants")
	@CallableBy(value = Caller.MEMBER, roles = { Role.RSSI, Role.PARTNER, Role.COORDINATOR })
	Rendering participants(Actor actor, @PathVariable GroupId group, Form form) {
		return done(actor, group, form,
				() -> this.memberships.participants(actor, group, form.value("participants").lines().toList()));
	}

	@PostMapping(ONE + "/animation")
	@CallableBy(value = Caller.MEMBER, roles = { Role.RSSI, Role.PARTNER, Role.COORDINATOR })
	Rendering handOver(Actor actor, @PathVariable GroupId group, Form form) {
		return done(actor, group, form, () -> this.groups.handOver(actor, group, convener(form.value("convener"))));
	}

	@PostMapping(ONE + "/fermeture")
	@CallableBy(value = Caller.MEMBER, roles = { Role.RSSI, Role.PARTNER, Role.COORDINATOR })
	Rendering close(Actor actor, @PathVariable GroupId group, Form form) {
		return done(actor, group, form, () -> this.groups.close(actor, group, form.value("reason")));
	}

	private Rendering done(Actor actor, GroupId group, Form form, Runnable act) {
		this.names.live(actor, group);
		try {
			act.run();
			return GroupNames.redirect(GroupNames.path(group));
		}
		catch (InvalidInput refusal) {
			return show(actor, group, form.refused(refusal), HttpStatus.UNPROCESSABLE_CONTENT);
		}
	}

	private Rendering show(Actor actor, GroupId id, Form typed, HttpStatus status) {
		WorkingGroup group = this.names.live(actor, id);
		List<Membership> roster = this.groups.roster(actor, id)
			.stream()
			.filter(one -> !one.standing().isOver())
			.toList();
		Set<OrganisationId> named = roster.stream().map(Membership::organisation).collect(Collectors.toSet());
		return Rendering.view("workinggroups/manage")
			.status(status)
			.modelAttribute("form", filled(typed, group, roster, actor.requireOrganisation()))
			.modelAttribute("group", group)
			.modelAttribute("own", actor.requireOrganisation())
			.modelAttribute("convenes", group.isConvenedBy(actor.organisation()))
			.modelAttribute("roster", roster)
			.modelAttribute("names", this.names.of(actor, named))
			.modelAttribute("members", this.names.members(actor, id))
			.modelAttribute("visibilities", Choice.of("workinggroups.visibility", Visibility.values()))
			.build();
	}

	/** Every form of the page with what is known, but for the one that was sent. */
	private static Form filled(Form typed, WorkingGroup group, List<Membership> roster, OrganisationId own) {
		Form form = typed;
		if (!typed.fields().containsKey("name")) {
			form = form.with("name", group.name())
				.with("purpose", group.purpose())
				.with("visibility", group.visibility());
		}
		if (!typed.fields().containsKey("participants")) {
			String participants = roster.stream()
				.filter(one -> one.organisation().equals(own))
				.flatMap(one -> one.participants().stream())
				.collect(Collectors.joining("\n"));
			form = form.with("participants", participants);
		}
		return form;
	}

	private static OrganisationId convener(String text) {
		try {
			return OrganisationId.of(text);
		}
		catch (IllegalArgumentException _) {
			throw new InvalidInput(List
				.of(new Fault("convener", text, "une organisation de la liste", "an organisation of the list")));
		}
	}

	private static Standing standing(String text) {
		try {
			return Standing.valueOf(text);
		}
		catch (IllegalArgumentException _) {
			throw new InvalidInput("standing", text, "un choix de la page", "a choice of the page");
		}
	}

}
