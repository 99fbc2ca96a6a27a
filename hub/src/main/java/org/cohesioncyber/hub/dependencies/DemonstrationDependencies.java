package org.cohesioncyber.hub.dependencies;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import org.cohesioncyber.hub.charter.Description;
import org.cohesioncyber.hub.charter.EntityStatus;
import org.cohesioncyber.hub.charter.Nature;
import org.cohesioncyber.hub.charter.NewOrganisation;
import org.cohesioncyber.hub.charter.OrganisationKind;
import org.cohesioncyber.hub.charter.Organisations;
import org.cohesioncyber.hub.charter.Sector;
import org.cohesioncyber.hub.charter.Siren;
import org.cohesioncyber.hub.charter.SizeClass;
import org.cohesioncyber.hub.continuity.Activities;
import org.cohesioncyber.hub.continuity.Activity;
import org.cohesioncyber.hub.continuity.ActivityDraft;
import org.cohesioncyber.hub.shared.Actor;
import org.cohesioncyber.hub.shared.OrganisationId;
import org.cohesioncyber.hub.shared.Role;

import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * What forty fictional organisations of the demonstration rest on: six of the charter's
 * and thirty-four that have signed nothing.
 */
@Component
@Order(60)
@ConditionalOnBooleanProperty("cohesion.demonstration")
class DemonstrationDependencies implements ApplicationRunner {

	private static final OrganisationId METROPOLE = OrganisationId.of("00000000-0000-4000-8000-000000000001");

	private static final Actor.Hub LOADER = new Actor.Hub("demonstration", METROPOLE, Set.of(Role.COORDINATOR));

	/** The last digit of their ids. */
	private static final List<String> CHARTER = List.of("1", "2", "3", "4", "5", "6");

	private static final List<String> COMMUNES = List.of("Les Alizés", "Port-Galène", "La Roche-Morvan",
			"Kerlouan-sur-Valmer", "Saint-Aubrac", "Le Hameau-Vert", "Trois-Étangs", "Montfleury-l’Océan",
			"La Pointe-aux-Moines", "Saint-Ignace", "Beaulieu-du-Valmer", "Les Salines");

	private static final List<String> HEALTH = List.of("Clinique des Embruns", "EHPAD Les Goélands",
			"Centre de rééducation du Parc", "Laboratoire Armor-Bio", "EHPAD La Dune", "Clinique Sainte-Odile");

	private static final List<String> COMPANIES = List.of("Chantiers navals du Valmer", "Conserverie Le Bihan",
			"Transports Kerbrat", "Imprimerie des Quais", "Minoterie Riou", "Plasturgie de l’Estuaire",
			"Coopérative maraîchère du Valmer", "Électronique Marine Atlantis");

	private static final List<String> PUBLIC = List.of("Syndicat des transports du Valmer",
			"Office de l’habitat de Valmer", "Centre de gestion du Valmer",
			"Service d’incendie et de secours du Valmer", "Lycée maritime de Valmer",
			"École d’ingénieurs de l’Estuaire", "Régie des déchets du Valmer", "Port de plaisance de Valmer");

	private final Organisations organisations;

	private final Activities activities;

	private final Providers providers;

	private final Dependencies dependencies;

	private final UseConsents consents;

	DemonstrationDependencies(Organisations organisations, Activities activities, Providers providers,
			Dependencies dependencies, UseConsents consents) {
		this.organisations = organisations;
		this.activities = activities;
		this.providers = providers;
		this.dependencies = dependencies;
		this.consents = consents;
	}

	@Override
	public void run(ApplicationArguments arguments) {
		if (this.consents.holds(rssi(METROPOLE), Use.SIMULATION)) {
			// The last thing loaded is there.
			return;
		}
		DemonstrationProviders register = DemonstrationProviders.propose(this.providers, LOADER, METROPOLE);
		List<Member> members = members();
		for (int at = 0; at < members.size(); at++) {
			load(at, members.get(at), register);
		}
		register.services(this.dependencies, rssi(METROPOLE));
		this.consents.give(rssi(METROPOLE), Use.SIMULATION);
	}

	private List<Member> members() {
		List<Member> members = new ArrayList<>();
		CHARTER.forEach(number -> members
			.add(new Member(OrganisationId.of("00000000-0000-4000-8000-00000000000" + number), kind(number))));
		register(members, COMMUNES, "Commune de ", OrganisationKind.COMMUNE, Sector.PUBLIC_ADMINISTRATION);
		register(members, HEALTH, "", OrganisationKind.HEALTH_ESTABLISHMENT, Sector.HEALTH);
		register(members, COMPANIES, "", OrganisationKind.SME, Sector.TRANSPORT);
		register(members, PUBLIC, "", OrganisationKind.PUBLIC_BODY, Sector.PUBLIC_ADMINISTRATION);
		return members;
	}

	private static OrganisationKind kind(String number) {
		return switch (number) {
			case "3" -> OrganisationKind.HEALTH_ESTABLISHMENT;
			case "4" -> OrganisationKind.SME;
			case "5", "6" -> OrganisationKind.PUBLIC_BODY;
			default -> OrganisationKind.COMMUNE;
		};
	}

	private void register(List<Member> members, List<String> names, String before, OrganisationKind kind,
			Sector sector) {
		for (String name : names) {
			NewOrganisation organisation = new NewOrganisation(siren(members.size() + 1), Nature.DEMONSTRATION,
					new Description(before + name, kind, sector, "4499" + (7 + members.size() % 3), SizeClass.SMALL,
							EntityStatus.UNKNOWN));
			members.add(new Member(this.organisations.register(LOADER, organisation, null).organisation(), kind));
		}
	}

	/** The next of the SIRENs nobody is given. */
	private static Siren siren(int number) {
		String eight = "99999%03d".formatted(number);
		for (int key = 0; key < 10; key++) {
			try {
				return new Siren(eight + key);
			}
			catch (IllegalArgumentException _) {
				continue;
			}
		}
		throw new IllegalStateException(eight);
	}

	private void load(int at, Member member, DemonstrationProviders register) {
		Actor.Hub rssi = rssi(member.id());
		Map<String, UUID> known = this.activities.all(rssi)
			.stream()
			.collect(Collectors.toMap(one -> one.portrait().name(), DemonstrationDependencies::id, (one, _) -> one));
		List<DemonstrationNeed> needs = DemonstrationNeed.of(member.kind(), at);
		for (int number = 0; number < needs.size(); number++) {
			DemonstrationNeed need = needs.get(number);
			// One loader for all: its keys say whose it is.
			String key = "demonstration-" + member.id() + "-" + number;
			UUID activity = known.computeIfAbsent(need.activity(), _ -> add(rssi, need, key));
			this.dependencies.add(rssi, activity,
					new DependencyDraft(need.label(), need.on(register, known), need.needed(), need.tolerance()), key);
		}
		this.consents.give(rssi, Use.PRIORITIES);
		if (!member.id().equals(METROPOLE)) {
			this.consents.give(rssi, Use.SIMULATION);
		}
		if (at % 3 == 1) {
			this.consents.give(rssi, Use.NAMES);
		}
	}

	private UUID add(Actor.Hub rssi, DemonstrationNeed need, String key) {
		return this.activities.add(rssi, need.draft(), key).value();
	}

	private static UUID id(Activity activity) {
		return activity.id().value();
	}

	private static Actor.Hub rssi(OrganisationId organisation) {
		return new Actor.Hub("demonstration", organisation, Set.of(Role.RSSI));
	}

	private record Member(OrganisationId id, OrganisationKind kind) {

	}

}
