package org.cohesioncyber.hub.continuity;

import java.util.Map;
import java.util.Set;

import org.cohesioncyber.hub.shared.Actor;
import org.cohesioncyber.hub.shared.OrganisationId;
import org.cohesioncyber.hub.shared.Role;

import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** What the fictional commune of the demonstration must keep doing. */
@Component
@Order(50)
@ConditionalOnBooleanProperty("cohesion.demonstration")
class DemonstrationActivities implements ApplicationRunner {

	private static final Actor.Hub SAINT_ELME = new Actor.Hub("demonstration",
			OrganisationId.of("00000000-0000-4000-8000-000000000002"), Set.of(Role.RSSI));

	private static final Map<String, Map<String, String>> SLOWLY = Map.of("POPULATION",
			Map.of("H4", "MINOR", "H24", "MODERATE", "H72", "MAJOR", "WEEK", "CRITICAL"), "LEGAL",
			Map.of("H72", "MODERATE", "WEEK", "MAJOR"));

	private static final Map<String, Map<String, String>> AT_ONCE = Map.of("POPULATION",
			Map.of("H4", "MAJOR", "H24", "CRITICAL"), "HUMAN", Map.of("H4", "MODERATE", "H24", "MAJOR"));

	private final Activities activities;

	DemonstrationActivities(Activities activities) {
		this.activities = activities;
	}

	@Override
	public void run(ApplicationArguments arguments) {
		add(1, new ActivityDraft("État civil", "Responsable de la population",
				"Code civil : actes de naissance sous 5 jours, de décès sous 24 heures", "Fins de semaine prolongées",
				"Registre papier et cachet, reprise des actes ensuite", "P3D", "P2D", "P1D", "P1D", "P5D", "40",
				SLOWLY));
		add(2, new ActivityDraft("Accueil téléphonique et alerte de la population", "Direction générale",
				"Code de la sécurité intérieure : plan communal de sauvegarde", "Vigilance météo",
				"Deux mobiles et l’affichage", "PT4H", "PT8H", "PT24H", "PT24H", "PT12H", "30", AT_ONCE));
		add(3, new ActivityDraft("Paie des agents", "Ressources humaines", "", "Du 15 au 25 de chaque mois", "", "P10D",
				"P5D", "P1D", null, null, null, null));
	}

	private void add(int number, ActivityDraft draft) {
		this.activities.add(SAINT_ELME, draft, "demonstration-" + number);
	}

}
