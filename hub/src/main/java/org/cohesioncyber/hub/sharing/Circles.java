package org.cohesioncyber.hub.sharing;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import org.cohesioncyber.hub.charter.Organisations;
import org.cohesioncyber.hub.ledger.Entry;
import org.cohesioncyber.hub.ledger.Ledger;
import org.cohesioncyber.hub.shared.Actor;
import org.cohesioncyber.hub.shared.IdempotencyKey;
import org.cohesioncyber.hub.shared.InvalidInput;
import org.cohesioncyber.hub.shared.NotPermitted;
import org.cohesioncyber.hub.shared.OrganisationId;
import org.cohesioncyber.hub.shared.Role;
import org.cohesioncyber.hub.sharing.Circle.Built;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Circles of organisations: named audiences whose roster, name and size are known to
 * their members only. Whoever makes a circle by hand is in it.
 */
@Component
public class Circles {

	private static final int MOST_MEMBERS = 500;

	private final Ledger ledger;

	private final CircleRows rows;

	private final Rosters rosters;

	private final Organisations organisations;

	Circles(Ledger ledger, CircleRows rows, Rosters rosters, Organisations organisations) {
		this.ledger = ledger;
		this.rows = rows;
		this.rosters = rosters;
		this.organisations = organisations;
	}

	/** Whether the actor may make circles. */
	public static boolean mayMake(Actor actor) {
		return actor.organisation().isPresent() && (actor.has(Role.RSSI) || actor.has(Role.COORDINATOR));
	}

	/** The circles the actor's organisation is in, by name. */
	public List<Circle> of(Actor actor) {
		OrganisationId own = actor.requireOrganisation();
		return this.ledger.read(actor, () -> this.rows.of(own));
	}

	/** A circle the actor's organisation is in. */
	public Optional<Circle> find(Actor actor, CircleId id) {
		OrganisationId own = actor.requireOrganisation();
		return this.ledger.read(actor, () -> this.rows.find(own, id));
	}

	/** A circle the actor's organisation is in, with its members. */
	Optional<CircleRows.Roster> roster(Actor actor, CircleId id) {
		OrganisationId own = actor.requireOrganisation();
		return this.ledger.read(actor, () -> this.rows.roster(own, id));
	}

	/** Who is in a circle; nobody, for an actor whose organisation is not. */
	public Set<OrganisationId> members(Actor actor, CircleId id) {
		return this.ledger.read(actor, () -> this.rows.members(id));
	}

	/**
	 * Makes a circle owned by the actor's organisation; its RSSI and coordinators may.
	 * @param idempotencyKey makes the same request once
	 */
	public CircleId create(Actor actor, NewCircle circle, @Nullable String idempotencyKey) {
		requireMaker(actor);
		Set<OrganisationId> members = new HashSet<>(circle.members());
		members.add(actor.requireOrganisation());
		check(actor, members);
		return create(actor, CircleId.random(), name(circle), Built.BY_HAND, members, idempotencyKey);
	}

	CircleId create(Actor actor, CircleId id, String name, Built built, Set<OrganisationId> members,
			@Nullable String idempotencyKey) {
		UUID made = this.ledger.write(actor, entry -> entry.once(IdempotencyKey.of("circle", idempotencyKey), () -> {
			insert(entry, id, name, built);
			this.rosters.change(entry, "circle-made", id, RosterChange.between(Set.of(), members));
			return id.value();
		}));
		return new CircleId(made);
	}

	private void insert(Entry entry, CircleId id, String name, Built built) {
		Actor actor = entry.actor();
		if (!this.rows.insert(id, name, actor.requireOrganisation(), built, actor, entry.at())) {
			throw new InvalidInput("name", name, "un nom qu’aucun de vos cercles ne porte",
					"a name none of your circles has");
		}
	}

	/** Replaces the members of a circle made by hand; only its owner's people may. */
	public void changeMembers(Actor actor, CircleId id, Set<OrganisationId> members) {
		requireMaker(actor);
		OrganisationId own = actor.requireOrganisation();
		boolean isOurs = find(actor, id).filter(circle -> circle.owner().equals(own) && circle.built() == Built.BY_HAND)
			.isPresent();
		if (!isOurs) {
			throw new NotPermitted("owning this circle, made by hand");
		}
		Set<OrganisationId> after = new HashSet<>(members);
		after.add(own);
		check(actor, after);
		this.ledger.write(actor, entry -> {
			this.rows.touch(id);
			this.rosters.change(entry, "circle-members-changed", id,
					RosterChange.between(this.rows.members(id), after));
			return id;
		});
	}

	private static void requireMaker(Actor actor) {
		if (!mayMake(actor)) {
			throw new NotPermitted("being an RSSI or a coordinator");
		}
	}

	private static String name(NewCircle circle) {
		String name = circle.name().strip();
		boolean isPrintable = name.codePoints().noneMatch(Character::isISOControl);
		if (name.length() < 2 || name.length() > 100 || !isPrintable) {
			throw new InvalidInput("name", name, "un texte de 2 à 100 caractères", "a text of 2 to 100 characters");
		}
		return name;
	}

	private void check(Actor actor, Set<OrganisationId> members) {
		if (members.size() > MOST_MEMBERS) {
			throw new InvalidInput("members", members.size(), MOST_MEMBERS + " organisations au plus",
					"at most " + MOST_MEMBERS + " organisations");
		}
		Set<OrganisationId> known = this.organisations.names(actor, members).keySet();
		String unknown = members.stream()
			.filter(member -> !known.contains(member))
			.map(OrganisationId::toString)
			.sorted()
			.collect(Collectors.joining(", "));
		if (!unknown.isEmpty()) {
			throw new InvalidInput("members", unknown, "des organisations du registre",
					"organisations of the register");
		}
	}

}
