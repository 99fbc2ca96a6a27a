package org.cohesioncyber.hub.workinggroups.web;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import org.cohesioncyber.hub.charter.Organisation;
import org.cohesioncyber.hub.charter.Organisations;
import org.cohesioncyber.hub.shared.Actor;
import org.cohesioncyber.hub.shared.Choice;
import org.cohesioncyber.hub.shared.InvalidInput;
import org.cohesioncyber.hub.shared.OrganisationId;
import org.cohesioncyber.hub.workinggroups.GroupId;
import org.cohesioncyber.hub.workinggroups.Membership;
import org.cohesioncyber.hub.workinggroups.Standing;
import org.cohesioncyber.hub.workinggroups.WorkingGroup;
import org.cohesioncyber.hub.workinggroups.WorkingGroups;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.reactive.result.view.Rendering;
import org.springframework.web.server.ResponseStatusException;

/** What the pages of a group need beside it: organisations by name, and the way back. */
@Component
class GroupNames {

	static final String HOME = "/groupes-de-travail";

	private final WorkingGroups groups;

	private final Organisations organisations;

	GroupNames(WorkingGroups groups, Organisations organisations) {
		this.groups = groups;
		this.organisations = organisations;
	}

	/** A group the actor knows. */
	WorkingGroup find(Actor actor, GroupId id) {
		return this.groups.find(actor, id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
	}

	/** A group the actor is in. */
	WorkingGroup live(Actor actor, GroupId id) {
		WorkingGroup group = find(actor, id);
		if (!group.live()) {
			throw new ResponseStatusException(HttpStatus.NOT_FOUND);
		}
		return group;
	}

	Map<OrganisationId, String> of(Actor actor, Set<OrganisationId> organisations) {
		return this.organisations.names(actor, organisations);
	}

	/** The members of a group as the answers of a list, by name. */
	List<Choice> members(Actor actor, GroupId id) {
		Set<OrganisationId> members = this.groups.roster(actor, id)
			.stream()
			.filter(one -> one.standing() == Standing.MEMBER)
			.map(Membership::organisation)
			.collect(Collectors.toSet());
		return of(actor, members).entrySet()
			.stream()
			.sorted(Comparator.comparing(Map.Entry::getValue))
			.map(one -> Choice.text(one.getKey().toString(), one.getValue()))
			.toList();
	}

	/** The one organisation whose name was typed. */
	OrganisationId typed(Actor actor, String text) {
		List<Organisation> found = text.length() < 2 ? List.of() : this.organisations.matching(actor, text);
		if (found.size() != 1) {
			String names = found.stream().limit(5).map(Organisation::name).collect(Collectors.joining(", "));
			throw new InvalidInput("organisation", text,
					names.isEmpty() ? "le nom d’un acteur du registre" : "un seul acteur : " + names,
					names.isEmpty() ? "the name of a member of the register" : "one member: " + names);
		}
		return found.getFirst().id();
	}

	static Rendering redirect(String path) {
		return Rendering.redirectTo(path).status(HttpStatus.SEE_OTHER).build();
	}

	static String path(GroupId id) {
		return HOME + "/" + id;
	}

}
