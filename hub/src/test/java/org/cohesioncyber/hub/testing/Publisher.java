package org.cohesioncyber.hub.testing;

import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import org.cohesioncyber.agent.protocol.Observable;
import org.cohesioncyber.agent.protocol.Severity;
import org.cohesioncyber.hub.alerts.AlertPublished;
import org.cohesioncyber.hub.alerts.Source;
import org.cohesioncyber.hub.ledger.Audiences;
import org.cohesioncyber.hub.ledger.Fact;
import org.cohesioncyber.hub.ledger.Ledger;
import org.cohesioncyber.hub.ledger.Subject;
import org.cohesioncyber.hub.shared.Actor;
import org.cohesioncyber.hub.shared.OrganisationId;
import org.cohesioncyber.hub.shared.Reality;
import org.cohesioncyber.hub.shared.Role;
import org.cohesioncyber.hub.shared.Tlp;

/**
 * An organisation that publishes facts about alerts, as the alerts module would, for
 * tests of those who read the facts.
 */
public record Publisher(Ledger ledger, Audiences audiences, Actor actor) {

	public static Publisher of(Ledger ledger, Audiences audiences) {
		String subject = UUID.randomUUID().toString();
		return new Publisher(ledger, audiences,
				new Actor.Person(subject, "Somebody", OrganisationId.random(), Set.of(Role.RSSI)));
	}

	/** Publishes that an alert with this id and title exists. */
	public UUID publish(UUID id, String title, Tlp tlp, OrganisationId... readers) {
		return publish(id, body(id, title), tlp, readers);
	}

	/** Publishes a fact of the alerts' type with any body. */
	public UUID publish(UUID id, Object body, Tlp tlp, OrganisationId... readers) {
		Set<OrganisationId> audience = new HashSet<>(List.of(readers));
		audience.add(this.actor.requireOrganisation());
		return this.ledger.write(this.actor, entry -> {
			Subject subject = new Subject("alert", id);
			entry.journal(AlertPublished.TYPE, subject, Map.of());
			Fact fact = Fact.of(AlertPublished.TYPE, subject, Reality.EXERCISE, tlp,
					this.audiences.freeze(entry, audience), body);
			entry.publish(fact);
			return fact.id();
		});
	}

	private AlertPublished body(UUID id, String title) {
		return new AlertPublished(id, title, "Résumé " + title, "Conseil " + title, Severity.HIGH, "fraud:phishing",
				this.actor.requireOrganisation().value(), "Origine " + title, Source.MEMBER, "",
				List.of(new Observable.DomainName("mauvais.example")), null, 1, Instant.parse("2026-11-22T10:15:30Z"));
	}

}
