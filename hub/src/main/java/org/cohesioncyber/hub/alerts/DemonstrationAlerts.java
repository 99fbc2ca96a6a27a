package org.cohesioncyber.hub.alerts;

import java.util.List;
import java.util.Set;

import org.cohesioncyber.agent.protocol.Observable;
import org.cohesioncyber.agent.protocol.Severity;
import org.cohesioncyber.hub.incidents.Nature;
import org.cohesioncyber.hub.shared.Actor;
import org.cohesioncyber.hub.shared.OrganisationId;
import org.cohesioncyber.hub.shared.Reality;
import org.cohesioncyber.hub.shared.Role;
import org.cohesioncyber.hub.shared.Tlp;
import org.cohesioncyber.hub.sharing.CircleId;

import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** The fictional alerts of the demonstration territory. */
@Component
@Order(40)
@ConditionalOnBooleanProperty("cohesion.demonstration")
class DemonstrationAlerts implements ApplicationRunner {

	private static final String ID = "00000000-0000-4000-8000-%012d";

	private static final CircleId EVERYBODY = CircleId.of(ID.formatted(101));

	private static final CircleId AUTHORITIES_AND_HEALTH = CircleId.of(ID.formatted(102));

	private final Alerts alerts;

	DemonstrationAlerts(Alerts alerts) {
		this.alerts = alerts;
	}

	@Override
	public void run(ApplicationArguments arguments) {
		publish(2, "rancongiciel", AUTHORITIES_AND_HEALTH, Tlp.AMBER, Reality.ACTUAL, new Content(
				"Rançongiciel dans une commune du territoire (fiction)",
				"Des serveurs de fichiers sont chiffrés depuis cette nuit. L’entrée s’est faite par un accès à distance d’un prestataire, probable, non confirmé.",
				"Couper les accès à distance des prestataires.\nMettre les sauvegardes hors ligne.\nChercher les adresses ci-dessous dans les journaux.",
				Nature.RANSOMWARE.rsit(), Severity.CRITICAL,
				List.of(new Observable.Ipv4Address("198.51.100.9"), new Observable.DomainName("c2.example.org"))));
		publish(1, "hameconnage", EVERYBODY, Tlp.GREEN, Reality.ACTUAL,
				new Content("Hameçonnage aux couleurs de la métropole (fiction)",
						"Des agents reçoivent un faux message de la direction des ressources humaines avec un lien.",
						"Bloquer le domaine ci-dessous.\nRappeler à chacun de ne pas donner son mot de passe.",
						Nature.PHISHING.rsit(), Severity.MEDIUM,
						List.of(new Observable.Url("https://rh-valmer.example.net/connexion"))));
		publish(3, "exercice", AUTHORITIES_AND_HEALTH, Tlp.GREEN, Reality.EXERCISE,
				new Content("Panne simulée du dossier patient (fiction)",
						"Exercice : le dossier patient est indisponible, le mode dégradé papier est activé.",
						"Répondre par téléphone au numéro de l’exercice.", Nature.OUTAGE.rsit(), Severity.HIGH,
						List.of()));
	}

	private void publish(int organisation, String name, CircleId circle, Tlp tlp, Reality reality, Content content) {
		Actor.Hub loader = new Actor.Hub("demonstration", OrganisationId.of(ID.formatted(organisation)),
				Set.of(Role.RSSI));
		this.alerts.publish(loader, new NewAlert(content, tlp, circle, reality, null), null,
				"demonstration-alert-" + name);
	}

}
