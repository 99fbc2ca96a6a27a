package org.cohesioncyber.hub.identity;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;

import org.cohesioncyber.hub.shared.Actor;
import org.cohesioncyber.hub.shared.OrganisationId;
import org.cohesioncyber.hub.shared.Role;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The lattice of privileges, tried on every set of roles: nobody gives what reaches
 * further than their own, nobody moves anybody across organisations.
 */
class GrantingTests {

	private static final OrganisationId OPERATOR = OrganisationId.random();

	private static final OrganisationId OWN = OrganisationId.random();

	private static final OrganisationId FOREIGN = OrganisationId.random();

	private static final List<Set<Role>> EVERY_SET = everySet();

	private final Granting granting = new Granting(OPERATOR);

	@Test
	void nobodyButTheAdministratorReachesAnotherOrganisation() {
		forEveryActor(actor -> {
			for (OrganisationId target : List.of(OPERATOR, OWN, FOREIGN)) {
				if (!target.equals(actor.requireOrganisation()) && !isAdministrator(actor)) {
					assertThat(EVERY_SET).noneMatch(roles -> this.granting.allows(actor, target, roles));
					assertThat(this.granting.reaches(actor, target)).isFalse();
				}
			}
		});
	}

	@Test
	void nobodyButTheAdministratorGivesWhatReachesTheTerritory() {
		forEveryActor(actor -> {
			for (Set<Role> roles : EVERY_SET) {
				if (roles.stream().anyMatch(Role::territorial) && this.granting.allows(actor, OPERATOR, roles)) {
					assertThat(isAdministrator(actor)).as("%s gives %s", actor.roles(), roles).isTrue();
				}
			}
		});
	}

	@Test
	void territorialRolesExistOnlyWhereTheHubIsOperated() {
		forEveryActor(actor -> {
			for (Set<Role> roles : EVERY_SET) {
				if (roles.stream().anyMatch(Role::territorial)) {
					assertThat(this.granting.allows(actor, OWN, roles)).isFalse();
				}
			}
		});
	}

	@Test
	void administratorOfNothingButTheirOwnOrganisationIsNone() {
		Actor impostor = person(OWN, EnumSet.of(Role.ADMINISTRATOR));
		assertThat(EVERY_SET).noneMatch(
				roles -> this.granting.allows(impostor, OWN, roles) || this.granting.allows(impostor, OPERATOR, roles));
	}

	@Test
	void nobodyWithoutARoleThatManagesGivesAnything() {
		forEveryActor(actor -> {
			if (!actor.has(Role.RSSI) && !actor.has(Role.ADMINISTRATOR)) {
				assertThat(EVERY_SET)
					.noneMatch(roles -> this.granting.allows(actor, actor.requireOrganisation(), roles));
			}
		});
	}

	@Test
	void agentsAndStrangersGiveNothing() {
		Actor agent = new Actor.Agent(UUID.randomUUID(), "agent", OPERATOR);
		for (Actor actor : List.of(agent, new Actor.Nobody())) {
			assertThat(EVERY_SET).noneMatch(roles -> this.granting.allows(actor, OPERATOR, roles));
		}
	}

	/** Conspirators may help each other for as long as they like. */
	@Test
	void noConspiracyWithoutAnAdministratorGainsATerritorialRole() {
		Random random = new Random(20261122);
		for (int round = 0; round < 200; round++) {
			Map<String, Actor> conspirators = new HashMap<>();
			for (int i = 0; i < 4; i++) {
				conspirators.put("p" + i, person(random.nextBoolean() ? OWN : OPERATOR, withoutAdministrator(random)));
			}
			Set<Role> territorialAtFirst = territorial(conspirators);
			for (int step = 0; step < 60; step++) {
				act(conspirators, random);
			}
			assertThat(territorialAtFirst).containsAll(territorial(conspirators));
		}
	}

	private void act(Map<String, Actor> people, Random random) {
		List<Actor> all = List.copyOf(people.values());
		Actor giver = all.get(random.nextInt(all.size()));
		OrganisationId target = List.of(OWN, OPERATOR, FOREIGN).get(random.nextInt(3));
		Set<Role> roles = EVERY_SET.get(random.nextInt(EVERY_SET.size()));
		if (this.granting.allows(giver, target, roles)) {
			people.put("p" + random.nextInt(people.size()), person(target, roles));
		}
	}

	private static Set<Role> territorial(Map<String, Actor> people) {
		Set<Role> found = EnumSet.noneOf(Role.class);
		people.values().forEach(one -> one.roles().stream().filter(Role::territorial).forEach(found::add));
		return found;
	}

	private static Set<Role> withoutAdministrator(Random random) {
		Set<Role> roles = EnumSet.noneOf(Role.class);
		roles.addAll(EVERY_SET.get(random.nextInt(EVERY_SET.size())));
		roles.remove(Role.ADMINISTRATOR);
		return roles;
	}

	private static void forEveryActor(Consumer<Actor> check) {
		for (OrganisationId organisation : List.of(OPERATOR, OWN)) {
			EVERY_SET.forEach(roles -> check.accept(person(organisation, roles)));
		}
	}

	private static boolean isAdministrator(Actor actor) {
		return actor.has(Role.ADMINISTRATOR) && actor.requireOrganisation().equals(OPERATOR);
	}

	private static Actor person(OrganisationId organisation, Set<Role> roles) {
		return new Actor.Person("someone", "Someone", organisation, roles);
	}

	private static List<Set<Role>> everySet() {
		Role[] all = Role.values();
		List<Set<Role>> sets = new ArrayList<>();
		for (int bits = 0; bits < 1 << all.length; bits++) {
			Set<Role> set = EnumSet.noneOf(Role.class);
			for (int i = 0; i < all.length; i++) {
				if ((bits & 1 << i) != 0) {
					set.add(all[i]);
				}
			}
			sets.add(set);
		}
		return List.copyOf(sets);
	}

}
