package org.cohesioncyber.hub.identity;

import java.util.List;
import java.util.Set;

import org.cohesioncyber.hub.ledger.Ledger;
import org.cohesioncyber.hub.shared.Actor;
import org.cohesioncyber.hub.shared.OrganisationId;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Turns a signed-in person into an actor. Rights are read from the hub's tables at every
 * request, so that a removal holds from the next one on; no token says anything about
 * them.
 */
@Component
public class Actors {

	private final Ledger ledger;

	private final MemberRows rows;

	Actors(Ledger ledger, MemberRows rows) {
		this.ledger = ledger;
		this.rows = rows;
	}

	/**
	 * Where the person stands.
	 * @param subject the identity provider's stable id
	 * @param chosen the organisation they chose to act for; ignored when they do not
	 * belong to it
	 */
	public Standing of(String subject, String name, @Nullable OrganisationId chosen) {
		Actor.Person person = new Actor.Person(subject, name, null, Set.of());
		List<Membership> memberships = this.ledger.read(person, () -> this.rows.membershipsOf(subject));
		return standing(person, memberships, chosen);
	}

	static Standing standing(Actor.Person person, List<Membership> memberships, @Nullable OrganisationId chosen) {
		if (memberships.isEmpty()) {
			return new Standing.Unattached(person);
		}
		if (memberships.size() == 1) {
			return new Standing.Acting(acting(person, memberships.getFirst()), memberships);
		}
		return memberships.stream()
			.filter(membership -> membership.organisation().equals(chosen))
			.findFirst()
			.<Standing>map(membership -> new Standing.Acting(acting(person, membership), memberships))
			.orElseGet(() -> new Standing.Undecided(person, memberships));
	}

	private static Actor.Person acting(Actor.Person person, Membership membership) {
		return new Actor.Person(person.subject(), person.name(), membership.organisation(), membership.roles());
	}

}
