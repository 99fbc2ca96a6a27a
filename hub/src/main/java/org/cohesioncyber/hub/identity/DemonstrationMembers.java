package org.cohesioncyber.hub.identity;

import java.util.List;
import java.util.Set;

import org.cohesioncyber.hub.shared.Actor;
import org.cohesioncyber.hub.shared.OrganisationId;
import org.cohesioncyber.hub.shared.Role;

import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * The fictional people of « Métropole de Valmer », loaded into a hub that is a
 * demonstration and into no other. Their accounts are in the realm's demonstration file.
 */
@Component
@Order(100)
@ConditionalOnBooleanProperty("cohesion.demonstration")
class DemonstrationMembers implements ApplicationRunner {

	static final List<Inhabitant> INHABITANTS = List.of(
			new Inhabitant(101, "Camille Leroy", "camille.leroy@valmer-metropole.example", 1,
					Set.of(Role.COORDINATOR, Role.ADMINISTRATOR)),
			new Inhabitant(102, "Nadia Benali", "nadia.benali@saint-elme.example", 2, Set.of(Role.RSSI)),
			new Inhabitant(103, "Yann Morvan", "yann.morvan@ch-valmer.example", 3, Set.of(Role.RSSI)),
			new Inhabitant(104, "Lucie Tran", "lucie.tran@port-atlantis.example", 4, Set.of(Role.PARTNER)),
			new Inhabitant(105, "Hugo Petit", "hugo.petit@saint-elme.example", 2, Set.of(Role.REPORTER)),
			new Inhabitant(106, "Inès Moreau", "ines.moreau@valmer-metropole.example", 1, Set.of(Role.ANALYST)),
			new Inhabitant(107, "Paul Garnier", "paul.garnier@valmer-metropole.example", 1, Set.of(Role.AUDITOR)),
			new Inhabitant(109, "Sacha Riou", "sacha.riou@valmer-metropole.example", 1, Set.of(Role.ADMINISTRATOR)));

	private static final String ID = "00000000-0000-4000-8000-%012d";

	private final Members members;

	private final IdentitySettings settings;

	DemonstrationMembers(Members members, IdentitySettings settings) {
		this.members = members;
		this.settings = settings;
	}

	@Override
	public void run(ApplicationArguments arguments) {
		Actor.Hub demonstration = new Actor.Hub("demonstration", this.settings.operatorId(),
				Set.of(Role.ADMINISTRATOR));
		for (Inhabitant one : INHABITANTS) {
			this.members.add(demonstration, one.of(), one.account(), one.roles());
		}
	}

	record Inhabitant(int number, String name, String email, int organisation, Set<Role> roles) {

		Account account() {
			return new Account(ID.formatted(this.number), this.name, this.email, true);
		}

		OrganisationId of() {
			return OrganisationId.of(ID.formatted(this.organisation));
		}

	}

}
