package org.cohesioncyber.hub.isolation;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import org.cohesioncyber.agent.protocol.Ed25519Keys;
import org.cohesioncyber.agent.protocol.Enrolment;
import org.cohesioncyber.agent.protocol.Observable;
import org.cohesioncyber.agent.protocol.Severity;
import org.cohesioncyber.hub.alerts.Alerts;
import org.cohesioncyber.hub.alerts.Content;
import org.cohesioncyber.hub.alerts.NewAlert;
import org.cohesioncyber.hub.alerts.Publication;
import org.cohesioncyber.hub.fleet.AgentSharing;
import org.cohesioncyber.hub.fleet.EnrolmentOutcome;
import org.cohesioncyber.hub.fleet.Fleet;
import org.cohesioncyber.hub.identity.Account;
import org.cohesioncyber.hub.identity.Members;
import org.cohesioncyber.hub.incidents.Answer;
import org.cohesioncyber.hub.incidents.Circumstances;
import org.cohesioncyber.hub.incidents.Declaration;
import org.cohesioncyber.hub.incidents.IncidentId;
import org.cohesioncyber.hub.incidents.Incidents;
import org.cohesioncyber.hub.incidents.Nature;
import org.cohesioncyber.hub.incidents.Rsit;
import org.cohesioncyber.hub.isolation.Visitor.Secret;
import org.cohesioncyber.hub.shared.Actor;
import org.cohesioncyber.hub.shared.OrganisationId;
import org.cohesioncyber.hub.shared.Reality;
import org.cohesioncyber.hub.shared.Role;
import org.cohesioncyber.hub.shared.Tlp;
import org.cohesioncyber.hub.sharing.CircleId;
import org.cohesioncyber.hub.sharing.Circles;
import org.cohesioncyber.hub.sharing.NewCircle;

/**
 * Saint-Elme, with one thing of each kind and a canary in every text of it: an incident
 * of its own, an alert and a circle it shares with the hospital, an agent, a member.
 */
class Victim {

	static final OrganisationId ORGANISATION = OrganisationId.of("00000000-0000-4000-8000-000000000002");

	static final OrganisationId FRIEND = OrganisationId.of("00000000-0000-4000-8000-000000000003");

	static final Actor RSSI = new Actor.Person("00000000-0000-4000-8000-000000000102", "Nadia Benali", ORGANISATION,
			Set.of(Role.RSSI));

	private final Incidents incidents;

	private final Alerts alerts;

	private final Circles circles;

	private final Fleet fleet;

	private final Members members;

	private final Map<Secret, String> canaries = new EnumMap<>(Secret.class);

	private final Map<Secret, String> ids = new EnumMap<>(Secret.class);

	Victim(Incidents incidents, Alerts alerts, Circles circles, Fleet fleet, Members members) {
		this.incidents = incidents;
		this.alerts = alerts;
		this.circles = circles;
		this.fleet = fleet;
		this.members = members;
		for (Secret secret : Secret.values()) {
			this.canaries.put(secret, "canari" + UUID.randomUUID().toString().replace("-", "").substring(0, 14));
		}
	}

	/** The text to be found nowhere a visitor may not look. */
	String canary(Secret secret) {
		return String.valueOf(this.canaries.get(secret));
	}

	/** The ids of everything the victim owns, its own last. */
	List<String> ids() {
		List<String> all = new ArrayList<>(this.ids.values());
		all.add(ORGANISATION.toString());
		return all;
	}

	void settle() {
		if (!this.ids.isEmpty()) {
			return;
		}
		CircleId circle = this.circles.create(RSSI,
				new NewCircle("Cercle " + canary(Secret.CIRCLE), Set.of(ORGANISATION, FRIEND)), null);
		this.ids.put(Secret.CIRCLE, circle.value().toString());
		this.ids.put(Secret.INCIDENT, declare().value().toString());
		this.ids.put(Secret.ALERT, publish("Alerte"));
		this.ids.put(Secret.AGENT, enrol());
		String member = UUID.randomUUID().toString();
		this.members.add(RSSI, ORGANISATION, new Account(member, "Membre " + canary(Secret.MEMBER),
				canary(Secret.MEMBER) + "@saint-elme.example", true), Set.of(Role.PARTNER));
		this.ids.put(Secret.MEMBER, member);
	}

	/** Publishes an alert to the circle and says which. */
	String publish(String title) {
		CircleId circle = new CircleId(UUID.fromString(String.valueOf(this.ids.get(Secret.CIRCLE))));
		String canary = canary(Secret.ALERT);
		Content content = new Content(title + " " + canary, "Résumé " + canary, "Faire " + canary,
				Rsit.read("fraud:phishing").orElseThrow(), Severity.HIGH,
				List.of(new Observable.DomainName(canary + ".example")));
		Publication outcome = this.alerts.publish(RSSI, new NewAlert(content, Tlp.GREEN, circle, Reality.ACTUAL, null),
				null, null);
		if (outcome instanceof Publication.Published published) {
			return published.id().value().toString();
		}
		throw new IllegalStateException("the victim's alert was not published");
	}

	private IncidentId declare() {
		return this.incidents.declare(RSSI, new Declaration(Nature.PHISHING,
				new Circumstances(null, "Touché " + canary(Secret.INCIDENT), Answer.YES, Answer.NO), Reality.ACTUAL),
				null);
	}

	private String enrol() {
		String code = this.fleet.issueCode(RSSI, new AgentSharing(null, null)).code();
		EnrolmentOutcome outcome = this.fleet
			.enrol(Enrolment.proving(code, "Agent " + canary(Secret.AGENT), Ed25519Keys.generate()));
		if (outcome instanceof EnrolmentOutcome.TakenIn in) {
			return in.enrolled().agentId().toString();
		}
		throw new IllegalStateException("the victim's agent was refused");
	}

}
