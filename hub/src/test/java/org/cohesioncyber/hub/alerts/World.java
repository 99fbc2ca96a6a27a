package org.cohesioncyber.hub.alerts;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.IntStream;

import org.cohesioncyber.agent.protocol.AlertBatch;
import org.cohesioncyber.agent.protocol.AlertSource;
import org.cohesioncyber.agent.protocol.Observable;
import org.cohesioncyber.agent.protocol.ObservedAlert;
import org.cohesioncyber.agent.protocol.Severity;
import org.cohesioncyber.hub.charter.Charters;
import org.cohesioncyber.hub.charter.Nature;
import org.cohesioncyber.hub.charter.Organisations;
import org.cohesioncyber.hub.charter.Territory;
import org.cohesioncyber.hub.incidents.Rsit;
import org.cohesioncyber.hub.ledger.Entry;
import org.cohesioncyber.hub.shared.Actor;
import org.cohesioncyber.hub.shared.OrganisationId;
import org.cohesioncyber.hub.shared.Reality;
import org.cohesioncyber.hub.shared.Role;
import org.cohesioncyber.hub.shared.Tlp;
import org.cohesioncyber.hub.sharing.CircleId;
import org.cohesioncyber.hub.sharing.Circles;
import org.cohesioncyber.hub.sharing.NewCircle;

/** Three organisations of a test's own: an owner, one in its circle, one outside. */
public class World {

	public static final Consumer<Entry> NOTHING = _ -> {
	};

	public final OrganisationId home;

	public final OrganisationId neighbour;

	public final OrganisationId away;

	/** RSSI of the owner. */
	public final Actor owner;

	/** Partner in the circle. */
	public final Actor recipient;

	/** RSSI of an organisation that signed the charter too, outside the circle. */
	public final Actor outsider;

	public final CircleId circle;

	public World(Organisations organisations, Charters charters, Circles circles) {
		Territory territory = new Territory(organisations, charters);
		this.home = territory.signatory(Nature.ACTUAL);
		this.neighbour = territory.signatory(Nature.ACTUAL);
		this.away = territory.signatory(Nature.ACTUAL);
		this.owner = Territory.person(this.home, Role.RSSI);
		this.recipient = Territory.person(this.neighbour, Role.PARTNER);
		this.outsider = Territory.person(this.away, Role.RSSI, Role.PARTNER);
		this.circle = circles.create(this.owner, new NewCircle("Cercle " + UUID.randomUUID(), Set.of(this.neighbour)),
				null);
	}

	public Actor.Agent agent() {
		return agentOf(this.home);
	}

	public static Actor.Agent agentOf(OrganisationId organisation) {
		return new Actor.Agent(UUID.randomUUID(), "sonde", organisation);
	}

	public NewAlert alert(String title) {
		Content content = new Content(title, "Résumé de " + title, "Couper les accès distants.",
				new Rsit("availability", "ddos"), Severity.HIGH, List.of(new Observable.DomainName("c2.example.org")));
		return new NewAlert(content, Tlp.AMBER, this.circle, Reality.ACTUAL, null);
	}

	public static AlertBatch batch(int size) {
		return new AlertBatch(IntStream.range(0, size).mapToObj(_ -> observed(UUID.randomUUID())).toList());
	}

	public static ObservedAlert observed(UUID id) {
		return observed(id, Instant.now().minusSeconds(60), "malicious-code:c2-server");
	}

	public static ObservedAlert observed(UUID id, Instant at, String category) {
		return new ObservedAlert(id, at, "ET MALWARE Beacon " + id, "TCP 192.0.2.7 → 198.51.100.9", Severity.HIGH,
				category, new AlertSource("suricata", "coeur-secret", "1:2019401:3"),
				List.of(new Observable.Ipv4Address("198.51.100.9")), 1);
	}

}
