package org.cohesioncyber.hub.notification;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;

import org.cohesioncyber.hub.identity.Members;
import org.cohesioncyber.hub.shared.Actor;
import org.cohesioncyber.hub.shared.OrganisationId;
import org.cohesioncyber.hub.shared.Role;

import org.springframework.stereotype.Component;

/** The members of an organisation who may read what is shared with it. */
@Component
class MemberPeople implements People {

	private static final Set<Role> READERS = EnumSet.of(Role.RSSI, Role.PARTNER, Role.COORDINATOR);

	private final Members members;

	MemberPeople(Members members) {
		this.members = members;
	}

	@Override
	public List<Person> of(OrganisationId organisation) {
		Actor.Hub hub = new Actor.Hub("notification", organisation, Set.of());
		return this.members.of(hub, organisation)
			.stream()
			.filter(member -> member.roles().stream().anyMatch(READERS::contains))
			.map(member -> new Person(member.subject(), member.name(), member.email()))
			.toList();
	}

}
