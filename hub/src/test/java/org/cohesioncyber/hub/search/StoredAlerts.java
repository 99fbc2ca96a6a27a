package org.cohesioncyber.hub.search;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import org.cohesioncyber.agent.protocol.Observable;
import org.cohesioncyber.agent.protocol.Severity;
import org.cohesioncyber.hub.alerts.Alerts;
import org.cohesioncyber.hub.alerts.Content;
import org.cohesioncyber.hub.alerts.NewAlert;
import org.cohesioncyber.hub.alerts.Publication;
import org.cohesioncyber.hub.charter.Nature;
import org.cohesioncyber.hub.charter.Territory;
import org.cohesioncyber.hub.incidents.Rsit;
import org.cohesioncyber.hub.shared.Actor;
import org.cohesioncyber.hub.shared.OrganisationId;
import org.cohesioncyber.hub.shared.Reality;
import org.cohesioncyber.hub.shared.Role;
import org.cohesioncyber.hub.shared.Tlp;
import org.cohesioncyber.hub.sharing.Circles;
import org.cohesioncyber.hub.sharing.NewCircle;

/** A signatory that publishes real alerts to readers of a test's choice. */
record StoredAlerts(Alerts alerts, Circles circles, Actor owner) {

	static StoredAlerts of(Alerts alerts, Circles circles, Territory territory) {
		return new StoredAlerts(alerts, circles, Territory.person(territory.signatory(Nature.ACTUAL), Role.RSSI));
	}

	UUID publish(String title, Tlp tlp, Actor... readers) {
		Set<OrganisationId> members = new HashSet<>(Set.of(this.owner.requireOrganisation()));
		List.of(readers).forEach(reader -> members.add(reader.requireOrganisation()));
		Content content = new Content(title, "Des courriels", "Bloquer", Rsit.UNDETERMINED, Severity.HIGH,
				List.of(new Observable.DomainName("mauvais.example"), new Observable.Ipv4Address("203.0.113.66")));
		NewAlert alert = new NewAlert(content, tlp,
				this.circles.create(this.owner, new NewCircle("Cercle " + UUID.randomUUID(), members), null),
				Reality.ACTUAL, null);
		return ((Publication.Published) this.alerts.publish(this.owner, alert, null, null)).id().value();
	}

}
