package org.cohesioncyber.hub.identity;

import java.util.Set;

import org.cohesioncyber.hub.shared.Actor;
import org.cohesioncyber.hub.shared.OrganisationId;
import org.cohesioncyber.hub.shared.Role;

/**
 * Who may give and take which roles. Nobody gives what reaches further than their own
 * role, and nobody but the administrator reaches into another organisation.
 */
record Granting(OrganisationId operator) {

	boolean allows(Actor actor, OrganisationId organisation, Set<Role> roles) {
		return !roles.isEmpty() && exist(organisation, roles)
				&& (isAdministrator(actor) || isRssiOf(actor, organisation) && areLocal(roles));
	}

	/** Whether the actor may see and change this organisation's members at all. */
	boolean reaches(Actor actor, OrganisationId organisation) {
		return isAdministrator(actor) || isRssiOf(actor, organisation);
	}

	boolean isAdministrator(Actor actor) {
		return actor.has(Role.ADMINISTRATOR) && actor.organisation().filter(this.operator::equals).isPresent();
	}

	private boolean exist(OrganisationId organisation, Set<Role> roles) {
		return organisation.equals(this.operator) || areLocal(roles);
	}

	private static boolean isRssiOf(Actor actor, OrganisationId organisation) {
		return actor.has(Role.RSSI) && actor.organisation().filter(organisation::equals).isPresent();
	}

	private static boolean areLocal(Set<Role> roles) {
		return roles.stream().noneMatch(Role::territorial);
	}

}
