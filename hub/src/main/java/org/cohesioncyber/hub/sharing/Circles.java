package org.cohesioncyber.hub.sharing;

import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.cohesioncyber.hub.shared.Actor;
import org.cohesioncyber.hub.shared.OrganisationId;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Circles of organisations: named audiences whose roster, name and size are known to
 * their members only.
 */
@Component
public class Circles {

	/** The circles the actor's organisation is in, by name. */
	public List<Circle> of(Actor actor) {
		throw new UnsupportedOperationException("circles of " + actor.reference());
	}

	/** A circle the actor's organisation is in. */
	public Optional<Circle> find(Actor actor, CircleId id) {
		throw new UnsupportedOperationException("circle " + id + " for " + actor.reference());
	}

	/** Who is in a circle; nobody, for an actor whose organisation is not. */
	public Set<OrganisationId> members(Actor actor, CircleId id) {
		throw new UnsupportedOperationException("members of " + id + " for " + actor.reference());
	}

	/**
	 * Makes a circle owned by the actor's organisation.
	 * @param idempotencyKey makes the same request once
	 */
	public CircleId create(Actor actor, NewCircle circle, @Nullable String idempotencyKey) {
		throw new UnsupportedOperationException("new circle " + circle + " by " + actor.reference());
	}

	/** Replaces the members of a circle made by hand; only its owner may. */
	public void changeMembers(Actor actor, CircleId id, Set<OrganisationId> members) {
		throw new UnsupportedOperationException("members of " + id + " by " + actor.reference());
	}

}
